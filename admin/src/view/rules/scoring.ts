import type { Quota, RankingRules, Scoring } from '../../../../src/rules';
import { scoringIn } from '../../../../src/ranking/score';

/** What the points table of an office looks like before anything is written into it. */
const FIRST: Scoring = { base: 1, several: 'add', lines: [] };

/** The points table as it is shown; points by category alone are shown as its lines. */
export const shownScoring = (ranking: RankingRules): Scoring | null => scoringIn(ranking);

/** The rules with this points table, or without one. */
export const withScoring = (ranking: RankingRules, scoring: Scoring | null): RankingRules => {
  const { points: _, scoring: __, ...rest } = ranking;
  return scoring ? { ...rest, scoring } : rest;
};

export const turnedOn = (ranking: RankingRules, isOn: boolean): RankingRules =>
  withScoring(ranking, isOn ? (shownScoring(ranking) ?? FIRST) : null);

/** Points as they were typed: `2.5`, at most two decimals; anything else stays the text it is, so that it can be refused beside its field. */
export const pointsTyped = (text: string): number => {
  const digits = text.normalize('NFKC').trim();
  const points = /^\d{1,4}(?:\.\d{1,2})?$/.test(digits) ? Number(digits) : null;
  return points !== null && points <= 1000 ? points : (text as unknown as number);
};

/** Departments with a rule of their own, in the order of the organization. */
export const ownDepartments = (
  { quotas = {}, unjudged = [] }: Pick<RankingRules, 'quotas' | 'unjudged'>,
  known: readonly string[]
): readonly string[] => {
  const own = new Set([...Object.keys(quotas), ...unjudged]);
  return [...known.filter((key) => own.has(key)), ...[...own].filter((key) => !known.includes(key))];
};

type Own = { readonly quota: Quota | null; readonly judged: boolean };

export const ownRule = (
  { quotas = {}, unjudged = [] }: Pick<RankingRules, 'quotas' | 'unjudged'>,
  department: string
): Own => {
  const quota = quotas[department];
  return {
    quota: quota === undefined ? null : typeof quota === 'number' ? { items: quota, per: 'month' } : quota,
    judged: !unjudged.includes(department),
  };
};

/** The rules with another rule for one department; null takes all of its own away. */
export const withOwnRule = (ranking: RankingRules, department: string, own: Own | null): RankingRules => {
  const { quotas = {}, unjudged = [], ...rest } = ranking;
  const { [department]: _, ...others } = quotas;
  const left = unjudged.filter((key) => key !== department);
  const nextQuotas = own?.quota ? { ...others, [department]: own.quota } : others;
  const nextUnjudged = own && !own.judged ? [...left, department] : left;
  return {
    ...rest,
    ...(Object.keys(nextQuotas).length > 0 ? { quotas: nextQuotas } : {}),
    ...(nextUnjudged.length > 0 ? { unjudged: nextUnjudged } : {}),
  };
};
