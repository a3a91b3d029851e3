import { screen } from '../../../src/screening';
import {
  CLEAN_SENTENCES,
  DOUBTFUL_SENTENCES,
  MARKED_SENTENCES,
  PERSONAL_SENTENCES,
} from '../../screening/sentences';

const kindsIn = (text: string): readonly string[] =>
  screen({ fields: [{ field: 'body', text }], terms: ['上访'] }).map(({ kind }) => kind);

describe('sentences', () => {
  it.each(PERSONAL_SENTENCES)('somebody is in %j', (text) =>
    expect(kindsIn(text)).toContain('personal-data')
  );
  it.each(MARKED_SENTENCES)('a mark is in %j', (text) =>
    expect(kindsIn(text).some((kind) => kind === 'secrecy-mark' || kind === 'internal-phrase')).toBe(true)
  );
  it.each(DOUBTFUL_SENTENCES)('a reason is asked for %j', (text) =>
    expect(kindsIn(text)).toContain('internal-phrase')
  );
  it.each(CLEAN_SENTENCES)('nothing is in %j', (text) => expect(kindsIn(text)).toEqual([]));
});

describe('a term of the office', () => {
  const found = (text: string, exceptions: readonly string[] = []) =>
    screen({ fields: [{ field: 'body', text }], terms: [{ term: '上访', exceptions }] }).length;

  it('is none where two other words make it', () => {
    expect(found('晚上访问量上升')).toBe(0);
    expect(found('进京上访')).toBe(1);
    expect(found('多年上访问题')).toBe(1);
  });

  it('is none within its exceptions, and one beside them', () => {
    expect(found('网上访谈')).toBeLessThanOrEqual(1);
    expect(found('网上访谈', ['网上访谈'])).toBe(0);
    expect(found('网上访谈，越级上访', ['网上访谈'])).toBe(1);
  });

  it.each([
    ['block', 'block'],
    ['reason', 'propose-sensitive'],
    ['hint', 'note'],
  ] as const)('is as grave as the office says: %s', (severity, effect) => {
    const terms = [{ term: '帐户', severity, replacement: '账户', note: '规范表述' }];
    const [finding] = screen({ fields: [{ field: 'body', text: '银行帐户' }], terms });
    expect(finding).toMatchObject({ effect, replacement: '账户', note: '规范表述' });
  });
});
