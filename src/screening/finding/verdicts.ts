import type { ScreeningVerdict } from '../../approval';
import type { Finding } from './finding';

/**
 * What the decider needs of the findings: each group once, with the ids of what is in it, and whether it stops the form, wants an
 * answer or a look, or only informs.
 */
export const verdicts = (findings: readonly Finding[]): ScreeningVerdict[] => {
  const groups = new Map<string, { finding: string; effect: Finding['effect']; members: string[] }>();
  for (const { id, group, effect } of findings) {
    const known = groups.get(group);
    if (known) known.members.push(id);
    else groups.set(group, { finding: group, effect, members: [id] });
  }
  return [...groups.values()];
};
