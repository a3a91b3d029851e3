import type { Scoring } from '../rules';
import type { CountedItems } from './facts';
import type { RankingSettings } from './ranking';

type Scored = Pick<CountedItems, 'category' | 'channel' | 'origin' | 'source' | 'isShort'>;
type Rules = Pick<RankingSettings, 'points' | 'scoring'>;

/** A name as it is compared: `《工人日报》 ` and `《工人日报》` are one source. */
export const scoredName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Points by category alone, said as a table: at most one line fits, and stands in the place of 1. */
export const scoringIn = ({ points, scoring }: Rules): Scoring | null =>
  scoring ??
  (points
    ? {
        base: 1,
        several: 'highest',
        lines: Object.entries(points).map(([is, worth]) => ({ by: 'category', is, points: worth })),
      }
    : null);

const hundredthsOf = (points: number): number => Math.round(100 * points);

/** What nobody said the origin of was written by the department. */
const valueOf = (item: Scored, by: 'category' | 'channel' | 'origin' | 'source'): string =>
  by === 'origin' ? (item.origin ?? 'original') : (item[by] ?? '');

/** What an item is worth by the rules, in hundredths, so that 0.1 and 0.2 are 0.3; 100 where they give no points (Art. 11(一)). */
export const scoreOfItem = (item: Scored, rules: Rules): number => {
  const scoring = scoringIn(rules);
  if (!scoring) return 100;
  const fitting = scoring.lines.flatMap(({ by, is, points }) => {
    if (by === 'outlet') return [];
    const value = valueOf(item, by);
    return (by === 'source' ? scoredName(value) === scoredName(is) : value === is)
      ? [hundredthsOf(points)]
      : [];
  });
  if (item.isShort || fitting.includes(0)) return 0;
  const base = hundredthsOf(scoring.base);
  if (fitting.length === 0) return base;
  return scoring.several === 'highest'
    ? Math.max(...fitting)
    : fitting.reduce((sum, worth) => sum + worth, base);
};

/** What it is worth that a site took an item over, in hundredths; nothing where the rules do not name the site. */
export const scoreOfOutlet = (outlet: string, rules: Rules): number => {
  const named = scoringIn(rules)?.lines.find(
    ({ by, is }) => by === 'outlet' && scoredName(is) === scoredName(outlet)
  );
  return named ? hundredthsOf(named.points) : 0;
};

/** Whether a text is under as many characters as the rules ask; one that nobody counted is not. */
export const isShort = (characters: number | null | undefined, { scoring }: Rules): boolean =>
  typeof characters === 'number' && scoring?.shortest !== undefined && characters < scoring.shortest;

/** Whether what was taken from elsewhere is left out of the count. */
export const isLeftOut = (
  { origin }: Pick<CountedItems, 'origin'>,
  { reprints }: Pick<RankingSettings, 'reprints'>
): boolean => reprints === false && origin === 'reprint';

/** What counts and points ask of an item besides its category, so that the database counts by no more than that. */
export type AskedTraits = {
  readonly channel: boolean;
  readonly origin: boolean;
  readonly sources: readonly string[];
  readonly shortest: number | null;
  readonly credits: boolean;
};

export const askedTraits = (settings: RankingSettings): AskedTraits => {
  const lines = settings.scoring?.lines ?? [];
  const asks = (by: string): boolean => lines.some((line) => line.by === by);
  return {
    channel: asks('channel'),
    origin: asks('origin') || settings.reprints === false,
    sources: [...new Set(lines.filter(({ by }) => by === 'source').map(({ is }) => is))].sort(),
    shortest: settings.scoring?.shortest ?? null,
    credits: scoringIn(settings) !== null,
  };
};

/** Sites whose taking over an item is worth points; null where the rules give no points. */
export const outletsIn = (rules: Rules): readonly string[] | null => {
  const scoring = scoringIn(rules);
  return scoring && scoring.lines.filter(({ by }) => by === 'outlet').map(({ is }) => is);
};
