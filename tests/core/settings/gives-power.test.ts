import { givesPower } from '../../../src/organization';
import type { PowerChange } from '../../../src/organization';
import { approvalSettings, presetBooks, type Question } from '../../../src/rules';

const settings = approvalSettings(presetBooks.measures);
const gives = (change: PowerChange): boolean => givesPower(change, { by: null, settings });

const asks = (zh: string, more: Partial<Question> = {}): Question => ({ point: 1, zh, en: zh, ...more });
const secret = asks('是否涉及秘密', { good: 'no', raisesTo: 'sensitive' });
const plain = asks('文字准确');

describe('the order of routes', () => {
  it.each([
    ['another', ['routine', 'major', 'sensitive'], ['sensitive', 'major', 'routine'], true],
    ['the same with a new one', ['routine', 'sensitive'], ['routine', 'major', 'sensitive'], false],
    ['the same without one', ['routine', 'major', 'sensitive'], ['routine', 'sensitive'], false],
  ] as const)('%s', (_, before, after, expected) => {
    expect(gives({ kind: 'order', before, after })).toBe(expected);
  });
});

describe('questions of the checklist', () => {
  it.each([
    ['in another order', [secret, plain], [plain, { ...secret, point: 2 }], false],
    ['with one more that raises', [plain], [plain, secret], false],
    ['whose sentence reads otherwise', [plain], [asks('文字规范')], false],
    ['that leads nowhere any more', [secret], [asks('是否涉及秘密', { good: 'no' })], true],
    ['that leads to a route less strict', [secret], [{ ...secret, raisesTo: 'major' }], true],
    ['that takes the other answer for good', [secret], [{ ...secret, good: 'yes' as const }], true],
    ['that is gone', [secret, plain], [plain], true],
    ['that asks something else', [secret], [{ ...secret, zh: '是否有图片' }], true],
  ] as const)('%s', (_, before, after, expected) => {
    expect(gives({ kind: 'questions', before, after })).toBe(expected);
  });
});
