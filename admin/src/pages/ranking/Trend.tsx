import { useTheme } from 'styled-components';
import { trendPoints } from '../../view/annex';
import { useWords } from '../../words';

const BOX = { width: 140, height: 32 };

/** A department's months as a small line; the numbers are read out as well. */
export const Trend = ({
  months,
  counts,
  max,
  name,
}: {
  readonly months: readonly string[];
  readonly counts: readonly (number | null)[];
  readonly max: number;
  readonly name: string;
}) => {
  const { say } = useWords();
  const { colors } = useTheme();
  const points = trendPoints(counts, { ...BOX, max });
  const numbers = months.map((month, index) => `${month}: ${counts[index] ?? '—'}`).join(', ');
  return (
    <svg
      role="img"
      aria-label={say('ranking.trend-of', { name, numbers })}
      width={BOX.width + 8}
      height={BOX.height + 8}
      viewBox={`-4 -4 ${BOX.width + 8} ${BOX.height + 8}`}
    >
      <title>{numbers}</title>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={colors.primary600}
        strokeWidth="1.5"
      />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2.5" fill={colors.primary600} />
      ))}
    </svg>
  );
};
