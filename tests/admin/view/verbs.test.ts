import { RETURN, menuOf, missingFields } from '../../../admin/src/view/verbs';

describe('the menu of a form', () => {
  it('offers only what may be done', () => {
    expect(menuOf(['comment', 'agree', 'return', 'publish']).map(({ verb }) => verb)).toEqual([
      'publish',
      'comment',
    ]);
    expect(menuOf([])).toEqual([]);
  });

  it('asks a return for a reason, and takes the officer for granted as its target', () => {
    expect(missingFields(RETURN, {})).toEqual(['opinion']);
    expect(missingFields(RETURN, { opinion: '   ' })).toEqual(['opinion']);
    expect(missingFields(RETURN, { opinion: '请补充数据来源' })).toEqual([]);
  });

  it.each([
    ['raise', ['category', 'reason']],
    ['cosign', ['co-signer', 'reason']],
    ['reassign', ['stage', 'person', 'reason']],
    ['withdraw', ['reason']],
    ['reject', ['opinion']],
    ['schedule', ['time']],
    ['attach', ['file']],
    ['comment', ['text']],
    ['remind', []],
    ['recall', []],
    ['publish', []],
  ] as const)('asks %s for %j', (verb, expected) => {
    const [model] = menuOf([verb]);
    expect(model && missingFields(model, {})).toEqual(expected);
  });
});
