import type { RulesPreviewResponse } from '../../../../../src/contracts';
import type { MovedPlace } from '../../../../../src/ranking';
import { Note } from '../../../components/Note';
import { useWords } from '../../../words';

/** Where a department stands, in a few words: “第 3 名 · 4 · 居后”. */
const usePlace = () => {
  const { say } = useWords();
  return (place: MovedPlace | null): string => {
    if (!place) return say('rules.moved-absent');
    const { rank, count, points = count, last, missing } = place;
    return [
      rank === null ? say('rules.moved-no-rank') : say('rules.moved-rank', { rank }),
      say('rules.moved-figure', { figure: points }),
      ...(missing > 0 ? [say('remark.missing', { count: missing })] : []),
      ...(last ? [say('remark.last')] : []),
    ].join(' · ');
  };
};

/** Which open months other rules of counting would move, month by month and department by department; changes that count nothing else say nothing. */
export const MovedMonths = ({ preview }: { readonly preview: RulesPreviewResponse }) => {
  const { say } = useWords();
  const placeOf = usePlace();
  const { changes, moved, movedCount, refusal } = preview;
  const isCounting = changes.some(({ part }) => part === 'ranking' || part === 'categories');
  if (refusal || !isCounting) return null;
  if (movedCount === 0) return <Note>{say('rules.none-moved')}</Note>;
  const months = [...new Set(moved.map(({ month }) => month))];
  return (
    <Note tone="warning" title={say('rules.moved', { count: movedCount, months: months.length })}>
      {say('rules.moved-closed')}
      <div tabIndex={0} style={{ maxHeight: '40vh', overflow: 'auto' }}>
        {months.map((month) => (
          <section key={month} aria-label={month}>
            <strong>{month}</strong>
            <ul>
              {moved
                .filter((row) => row.month === month)
                .map(({ department, name, before, after }) => (
                  <li key={department}>{`${name}: ${placeOf(before)} → ${placeOf(after)}`}</li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {moved.length < movedCount ? say('rules.moved-more', { count: movedCount - moved.length }) : null}
    </Note>
  );
};
