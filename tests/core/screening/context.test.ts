import { contextsOf } from '../../../src/screening';

const text = '市总工会职工服务中心联系人王芳，手机 13800001234，工作日上午八时至十二时接听。';
const start = text.indexOf('138');

describe('the words around a finding', () => {
  it('are some on each side, as they are read', () => {
    const finding = { id: 'a', field: 'body', start, end: start + 11 };
    expect(
      contextsOf(
        [finding],
        [
          { field: 'title', text: '公告' },
          { field: 'body', text },
        ]
      )
    ).toEqual([
      {
        finding: 'a',
        before: text.slice(start - 14, start),
        match: '13800001234',
        after: '，工作日上午八时至十二时接听。'.slice(0, 14),
      },
    ]);
  });

  it('are none in a file, and none where the text is another by now', () => {
    expect(
      contextsOf([{ id: 'a', field: 'attachment:名单.xlsx', start: 0, end: 3 }], [{ field: 'body', text }])
    ).toEqual([]);
    expect(contextsOf([{ id: 'a', field: 'body', start: 900, end: 911 }], [{ field: 'body', text }])).toEqual(
      []
    );
  });
});
