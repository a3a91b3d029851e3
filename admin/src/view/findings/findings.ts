import type { FindingAnswer, Signature } from '../../../../src/approval';
import type { Finding, Place } from '../../../../src/screening';

/** Findings one reason answers for: all of one term or kind in a field or a file. */
export type FindingGroup = {
  readonly group: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
};

/** Findings by what answers for them, in the order they came. */
export const groupsOf = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.group, [...(groups.get(finding.group) ?? []), finding]);
  return [...groups].map(([group, all]) => ({ group, first: all[0]!, findings: all }));
};

/** The reason given for a group: to it, or, before findings were grouped, to each in it. */
export const reasonFor = (
  { group, findings }: FindingGroup,
  answers: readonly FindingAnswer[]
): string | null =>
  answers.find(({ finding }) => finding === group)?.reason ??
  answers.find(({ finding }) => findings.some(({ id }) => id === finding))?.reason ??
  null;

/** Who opened a file no machine could read, and what they saw. */
export const looksAt = (
  { group }: FindingGroup,
  signatures: readonly Signature[]
): readonly { readonly name: string; readonly reason: string }[] =>
  signatures.flatMap(({ person, looks = [] }) =>
    looks.filter(({ finding }) => finding === group).map(({ reason }) => ({ name: person.name, reason }))
  );

/** Files a signer has to open: no machine could read them, and no signer of this round has. */
export const lookedFor = (
  findings: readonly Finding[],
  signatures: readonly Signature[]
): readonly FindingGroup[] =>
  groupsOf(findings).filter((one) => one.first.effect === 'look' && looksAt(one, signatures).length === 0);

/** Steps of a place that say something, e.g. page 2 of an inner file. */
export const stepsOf = (place: readonly Place[]): readonly Place[] =>
  place.filter(({ kind, name }) => name !== '' || !['part', 'aside'].includes(kind));
