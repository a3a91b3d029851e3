import { serverSaid } from '../../../admin/src/api/server-said';

describe('what is said where the desk itself said nothing', () => {
  it.each([
    ['no line', null, undefined, /没有连上服务器/, /could not be reached/],
    ['a proxy before a stopped server', 502, 'Bad Gateway', /没有连上服务器/, /could not be reached/],
    ['a session that ended', 401, 'Missing or invalid credentials', /登录已过期.*内容还在/, /Sign in again/],
    ['a fault of the server', 500, 'Internal Server Error', /服务器出错/, /tell the site administrator/],
    ['too many requests', 429, 'Too many requests', /太频繁/, /few minutes/],
    ['nothing to go by', 400, undefined, /服务器出错/, /server failed/],
  ])('is a sentence in both languages: %s', (_what, status, message, zh, en) => {
    const said = serverSaid(status, message);
    expect(said.zh).toMatch(zh);
    expect(said.en).toMatch(en);
  });

  it('is what Strapi says of anything else', () => {
    expect(serverSaid(400, 'This attribute must be unique').zh).toBe('This attribute must be unique');
  });
});
