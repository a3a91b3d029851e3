import { allInOrder, gapsOf, inputOf, partOf, startDraft } from '../../../admin/src/view/submission';
import { form } from './form-builder';

const POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const start = { departments: [{ key: 'd1' }], today: '2026-03-02', summary: '一句摘要', previous: null };
const complete = { ...startDraft(start), category: 'notice', points: allInOrder(POINTS) };

describe('the approval form being filled in', () => {
  it('starts with what can be known: the only department, today, the summary of the text', () => {
    expect(startDraft(start)).toMatchObject({
      department: 'd1',
      occurredOn: '2026-03-02',
      summary: '一句摘要',
      category: '',
    });
  });

  it('starts again from the returned form, but has the nine points answered anew', () => {
    const again = startDraft({ ...start, previous: form() });
    expect(again).toMatchObject({
      department: 'd1',
      category: 'sensitive-information',
      occurredOn: '2026-02-27',
      points: {},
    });
  });

  it('needs nothing more once one tap has answered the nine points', () => {
    expect(gapsOf(complete, POINTS, { needsCompanion: false })).toEqual([]);
    expect(inputOf(complete).checklist).toHaveLength(9);
  });

  it.each([
    ['a category', { category: '' }, false, ['gap.category']],
    ['a summary', { summary: '  ' }, false, ['gap.summary']],
    ['a day', { occurredOn: '' }, false, ['gap.occurred']],
    ['every point', { points: allInOrder(POINTS.slice(1)) }, false, ['gap.checklist']],
    [
      'a note on a point not in order',
      { points: { ...complete.points, 3: { ok: false, note: '' } } },
      false,
      ['gap.note'],
    ],
    ['the interpretation of a policy', {}, true, ['gap.companion']],
  ] as const)('asks for %s', (_what, part, needsCompanion, gaps) => {
    expect(gapsOf({ ...complete, ...part }, POINTS, { needsCompanion })).toEqual(gaps);
  });

  it('asks for the promise where the rules do, and sends it', () => {
    const needs = { needsCompanion: false, needsPromise: true };
    expect(gapsOf(complete, POINTS, needs)).toEqual(['gap.promise']);
    expect(gapsOf({ ...complete, promised: true }, POINTS, needs)).toEqual([]);
    expect(inputOf({ ...complete, promised: true }).promised).toBe(true);
    expect('promised' in inputOf(complete)).toBe(false);
  });

  it('is checked as far as it goes, without what is empty', () => {
    expect(Object.keys(partOf({ ...complete, category: '', summary: ' ' }))).not.toEqual(
      expect.arrayContaining(['category', 'summary'])
    );
    expect(partOf(complete)).toMatchObject({ department: 'd1', category: 'notice' });
  });

  it('sends reasons that were written, trimmed, and leaves empty ones out', () => {
    const reasons = { f1: ' 已获本人同意 ', f2: '  ' };
    expect(inputOf({ ...complete, reasons }).answers).toEqual([{ finding: 'f1', reason: '已获本人同意' }]);
  });
});
