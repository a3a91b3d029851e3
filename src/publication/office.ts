import type { Actor } from '../approval';

/** Only a seat of the whole organization publishes or withdraws (Art. 5, Art. 10); no role and no super administrator stands in for one. */
export const holdsOffice = (actor: Actor, positions: readonly string[]): boolean =>
  actor.duties.some(({ position, department }) => department === null && positions.includes(position));
