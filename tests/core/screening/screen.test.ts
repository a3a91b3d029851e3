import fc from 'fast-check';
import { createTermMatcher, screen, verdicts, type Finding } from '../../../src/screening';
import { identityNumbers, mobiles } from './numbers';

const inBody = (text: string, terms: readonly string[] = ['罢工']): Finding[] =>
  screen({ fields: [{ field: 'body', text }], terms });

describe('screening', () => {
  it('lists findings field by field, attachments last, each by position', () => {
    const findings = screen({
      fields: [
        { field: 'title', text: '罢工通报' },
        { field: 'body', text: '电话13800138000，内部资料，罢工' },
      ],
      terms: createTermMatcher(['罢工']),
      attachments: [
        { name: '名单.xlsx', text: '13900139000' },
        { name: '扫描.pdf', unreadable: 'no-text' },
      ],
    });
    expect(
      findings.map(({ field, kind, rule, effect, start }) => [field, kind, rule, effect, start])
    ).toEqual([
      ['title', 'sensitive-term', '罢工', 'propose-sensitive', 0],
      ['body', 'personal-data', 'mobile', 'answer', 2],
      ['body', 'secrecy-mark', 'internal', 'block', 14],
      ['body', 'sensitive-term', '罢工', 'propose-sensitive', 19],
      ['attachment:名单.xlsx', 'personal-data', 'mobile', 'answer', 0],
      ['attachment:扫描.pdf', 'unreadable-attachment', 'no-text', 'look', 0],
    ]);
    expect(verdicts(findings).map(({ effect }) => effect)).toEqual(findings.map(({ effect }) => effect));
  });

  it('shows personal data only masked', () => {
    expect(JSON.stringify(inBody('电话13800138000，证件11010519491231002X'))).not.toMatch(
      /13800138000|11010519491231002X/
    );
  });

  it('gives no two findings one id, also where two attachments have one name', () => {
    const twice = { name: '名单.txt', text: '13800138000 13800138000 罢工' };
    const ids = screen({ fields: [], terms: ['罢工'], attachments: [twice, twice] }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('keeps the id of a finding when text before it changes, and not when the match does', () => {
    const [before] = inBody('电话13800138000');
    const [after] = inBody('新的开头。电话：138 0013 8000');
    expect(after!.rule).toBe(before!.rule);
    expect(inBody('新的开头。电话13800138000')[0]!.id).toBe(before!.id);
    expect(inBody('电话13800138001')[0]!.id).not.toBe(before!.id);
  });

  it('points into the original text, whatever stands around the match', () => {
    const noise = fc
      .array(fc.constantFrom('，', '國', '\u200b', '😀', '　', '\n', '。'), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        noise,
        fc.oneof(mobiles, identityNumbers, fc.constantFrom('罷工', '机密★')),
        noise,
        (before, match, after) => {
          const text = `${before}，${match}，${after}`;
          const found = inBody(text).filter(({ start }) => start === before.length + 1);
          expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([match]);
        }
      ),
      { seed: 11, numRuns: 500 }
    );
  });

  it('lists no more than 500 of a kind for one field, and says how many there are', () => {
    const found = inBody('罢工，'.repeat(2000));
    expect(found).toHaveLength(500);
    expect(new Set(found.map(({ count }) => count))).toEqual(new Set([2000]));
  });

  it('takes one reason for all of one term or kind in a field or file', () => {
    const text = '电话13800138000、13900139000，罢工，罢工，护照E12345678';
    const findings = screen({
      fields: [
        { field: 'body', text },
        { field: 'title', text: '罢工' },
      ],
      terms: ['罢工'],
    });
    expect(verdicts(findings)).toHaveLength(4);
    expect(verdicts(findings).map(({ members }) => members?.length)).toEqual([2, 2, 1, 1]);
  });

  it('keeps the group of a finding when another of its kind joins it', () => {
    const groupIn = (text: string) => new Set(inBody(text).map(({ group }) => group));
    expect(groupIn('电话13800138000')).toEqual(groupIn('电话13800138000，13900139000'));
  });

  it('asks for one look at a file, whatever of it could not be read, and for another where its bytes are others', () => {
    const attachment = (identity: string) => ({
      name: '名单.pdf',
      identity,
      sections: [],
      gaps: [
        { place: [{ kind: 'page', name: '2' }], reason: 'no-text' },
        { place: [{ kind: 'page', name: '5' }], reason: 'garbled' },
      ] as const,
    });
    const groups = (identity: string) =>
      screen({ fields: [], terms: [], attachments: [attachment(identity)] }).map(({ group }) => group);
    expect(new Set(groups('a')).size).toBe(1);
    expect(groups('a')).toHaveLength(2);
    expect(groups('b')).not.toEqual(groups('a'));
  });

  it('leaves out the rules an office goes without, and never the marks of secrecy', () => {
    const text = '身份证11010519491231002X，电话13800138000，机密★1年';
    const rules = screen({ fields: [{ field: 'body', text }], terms: [], off: ['identity-number'] }).map(
      ({ rule }) => rule
    );
    expect(rules).toEqual(['mobile', 'secrecy']);
  });
});
