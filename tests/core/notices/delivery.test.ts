import { createHmac } from 'node:crypto';
import {
  NOTICE_KINDS,
  messageOf,
  nextTry,
  outcomeOf,
  robotOrder,
  robotOutcomeOf,
  secondsOf,
  webhookOrder,
} from '../../../src/notices';
import type { Answer } from '../../../src/notices';

const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');
const signHex = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
const NOW = Date.parse('2026-03-10T02:00:00.000Z');
const answer = (part: Partial<Answer>): Answer => ({ status: 200, retryAfter: null, body: '', ...part });

describe('the next try', () => {
  const failed = { what: 'failed', fault: 'timeout' } as const;

  it('waits twice as long each time, never longer than six hours, and ends', () => {
    const waits = [1, 2, 3, 8, 11].map((tries) => nextTry(failed, { tries, random: 0 }));
    expect(waits).toEqual([30_000, 60_000, 120_000, 3_840_000, 21_600_000]);
    expect(nextTry(failed, { tries: 12, random: 0 })).toBeNull();
  });

  it('does not come back together with what failed together', () => {
    expect(nextTry(failed, { tries: 1, random: 0.9 })).toBe(43_500);
  });

  it('waits as long as a busy server asks', () => {
    expect(nextTry({ what: 'busy', fault: 'http-429', after: 600 }, { tries: 1, random: 0 })).toBe(600_000);
    expect(nextTry({ what: 'busy', fault: 'http-429', after: 9_999_999 }, { tries: 1, random: 0 })).toBe(
      21_600_000
    );
  });

  it('is none after a refusal', () => {
    expect(nextTry({ what: 'refused', fault: 'http-404' }, { tries: 1, random: 0 })).toBeNull();
  });
});

describe('what a server says', () => {
  it.each([
    [200, 'sent'],
    [204, 'sent'],
    [302, 'refused'],
    [403, 'refused'],
    [408, 'busy'],
    [429, 'busy'],
    [500, 'failed'],
    [503, 'busy'],
  ])('%i is %s', (status, what) => {
    expect(outcomeOf(answer({ status }), NOW).what).toBe(what);
  });

  it('may be how many seconds, or a date', () => {
    expect(secondsOf('120', NOW)).toBe(120);
    expect(secondsOf('Tue, 10 Mar 2026 02:01:00 GMT', NOW)).toBe(60);
    expect(secondsOf('Tue, 10 Mar 2026 01:00:00 GMT', NOW)).toBe(0);
    expect(secondsOf('soon', NOW)).toBeNull();
  });

  it.each([
    ['{"errcode":0,"errmsg":"ok"}', 'sent', ''],
    ['{"code":0,"msg":"success"}', 'sent', ''],
    ['{"errcode":93000,"errmsg":"invalid webhook url"}', 'refused', 'errcode-93000'],
    ['{"errcode":310000,"errmsg":"sign not match"}', 'refused', 'errcode-310000'],
    ['{"code":19021,"msg":"sign match fail"}', 'refused', 'errcode-19021'],
    ['{"errcode":45009}', 'busy', 'errcode-45009'],
    ['{"errcode":130101}', 'busy', 'errcode-130101'],
    ['{"code":11232}', 'busy', 'errcode-11232'],
    ['{"errcode":-1}', 'failed', 'errcode--1'],
    ['<html>login</html>', 'failed', 'not-a-robot'],
  ])('a robot that says %s: %s', (body, what, fault) => {
    expect(robotOutcomeOf(answer({ body }), NOW)).toEqual(
      expect.objectContaining(fault ? { what, fault } : { what })
    );
  });
});

describe('a message', () => {
  const admin = 'https://portal.test/admin';

  it('about one form is one sentence and the form’s link', () => {
    const message = messageOf([{ kind: 'to-sign', form: '2026-0001' }], { language: 'zh', admin });
    expect(message).toEqual({
      text: '审批单 2026-0001 等待您审批。',
      link: 'https://portal.test/admin/plugins/publication-desk/forms/2026-0001',
    });
  });

  it('about several is still one, each form once, the many counted', () => {
    const forms = ['2026-0001', '2026-0001', '2026-0002', '2026-0003', '2026-0004'];
    const told = [
      ...forms.map((form) => ({ kind: 'to-sign' as const, form })),
      { kind: 'returned' as const, form: '2026-0009' },
    ];
    expect(messageOf(told, { language: 'en', admin })).toEqual({
      text: 'Waiting for your signature: 2026-0001, 2026-0002, 2026-0003 and 1 more; Returned for changes: 2026-0009.',
      link: 'https://portal.test/admin/plugins/publication-desk',
    });
  });

  it.each(NOTICE_KINDS)('has words in both languages for %s, and nothing left open', (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const { text } = messageOf([{ kind, form: '2026-0001' }], { language, admin });
      expect(text).not.toMatch(/[{}]/);
      expect(text.length).toBeGreaterThan(6);
    }
  });
});

describe('a robot’s request', () => {
  const message = { text: '审批单 2026-0001 等待您审批。', link: 'https://p/x' };

  it('to 企业微信 carries its key in the address', () => {
    const to = { url: 'https://q/send?key=K', secret: null, now: NOW, sign };
    expect(robotOrder('wecom', message, to)).toEqual({
      url: 'https://q/send?key=K',
      body: JSON.stringify({ msgtype: 'text', text: { content: `${message.text} ${message.link}` } }),
    });
  });

  it('to 钉钉 is signed in the address, in milliseconds', () => {
    const { url } = robotOrder('dingtalk', message, {
      url: 'https://d/send?access_token=T',
      secret: 'SEC1',
      now: NOW,
      sign,
    });
    const query = new URL(url).searchParams;
    expect(query.get('access_token')).toBe('T');
    expect(query.get('timestamp')).toBe(String(NOW));
    expect(query.get('sign')).toBe(sign('SEC1', `${NOW}\nSEC1`));
  });

  it('to 飞书 is signed in the body, in seconds', () => {
    const { url, body } = robotOrder('feishu', message, {
      url: 'https://f/hook/T',
      secret: 'S',
      now: NOW,
      sign,
    });
    expect(url).toBe('https://f/hook/T');
    const seconds = String(NOW / 1000);
    expect(JSON.parse(body)).toMatchObject({
      timestamp: seconds,
      sign: sign(`${seconds}\nS`, ''),
      msg_type: 'text',
    });
  });
});

it('a webhook is signed over its time and body, and names nobody', () => {
  const told = [{ id: 'a', kind: 'published' as const, form: '2026-0001', at: '2026-03-10T02:00:00.000Z' }];
  const { body, signature } = webhookOrder(told, {
    url: 'https://w',
    secret: 'S',
    now: NOW,
    admin: 'https://p/admin',
    signHex,
  });
  expect(signature).toBe(`t=${NOW / 1000},v1=${signHex('S', `${NOW / 1000}.${body}`)}`);
  expect(JSON.parse(body)).toEqual({
    events: [
      {
        id: 'a',
        kind: 'published',
        form: '2026-0001',
        at: told[0]?.at,
        url: 'https://p/admin/plugins/publication-desk/forms/2026-0001',
      },
    ],
  });
});
