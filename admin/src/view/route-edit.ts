import type { Stage } from '../../../src/approval';

/** Moves a stage up (-1) or down (+1); at the ends nothing moves. */
export const moveStage = (stages: readonly Stage[], at: number, by: -1 | 1): readonly Stage[] => {
  const to = at + by;
  const moved = stages[at];
  const other = stages[to];
  if (!moved || !other) return stages;
  return stages.map((stage, index) => (index === at ? other : index === to ? moved : stage));
};

/** A key no stage of the route has: the position's own, or that with a number. */
export const stageKey = (position: string, stages: readonly Stage[]): string => {
  const taken = new Set(stages.map(({ key }) => key));
  if (!taken.has(position)) return position;
  let number = 2;
  while (taken.has(`${position}-${number}`)) number += 1;
  return `${position}-${number}`;
};

/** The first position that has no stage yet: a route asks each position once. */
export const nextPosition = (
  stages: readonly Stage[],
  positions: readonly { readonly key: string }[]
): string =>
  (positions.find(({ key }) => !stages.some((stage) => stage.position === key)) ?? positions[0])?.key ?? '';

/** Adds a stage at the end: any one holder signs, within one working day. */
export const addStage = (stages: readonly Stage[], position: string): readonly Stage[] => [
  ...stages,
  { key: stageKey(position, stages), position, signers: 'any', days: 1 },
];

/** Changes one stage; a stage given to another position gets that position's key. */
export const changeStage = (
  stages: readonly Stage[],
  at: number,
  part: Partial<Omit<Stage, 'key'>>
): readonly Stage[] =>
  stages.map((stage, index) => {
    if (index !== at) return stage;
    const others = stages.filter((_, other) => other !== at);
    const key =
      part.position && part.position !== stage.position ? stageKey(part.position, others) : stage.key;
    return { ...stage, ...part, key };
  });
