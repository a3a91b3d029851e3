import type { Finding } from '../../../../src/screening';

/** The same thing seen several times (one number in the title, the body and a table), answered or masked once. */
export type FindingGroup = {
  readonly key: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
  /** Where it stands, each place once. */
  readonly fields: readonly string[];
};

const sameAs = ({ kind, effect, rule, excerpt, masked }: Finding): string =>
  JSON.stringify([kind, effect, rule, excerpt, masked]);

/** Findings that read the same, together, in the order they were found. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, readonly Finding[]>();
  findings.forEach((finding) => {
    const key = sameAs(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  });
  return [...groups].map(([key, same]) => ({
    key,
    first: same[0]!,
    findings: same,
    fields: [...new Set(same.map(({ field }) => field))],
  }));
};
