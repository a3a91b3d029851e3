import type { Actor } from '../../../src/approval';
import { refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import { situationOf } from '../desk/situation';
import type { Situation } from '../desk/situation';
import type { By, DeskContext } from '../desk/desk';

/** Circumstances of a question somebody asks: like a decision's, but always with a person. */
export type Asking = Situation & { readonly actor: Actor };

export const askingOf = async (desk: DeskContext, by: By): Promise<Result<Asking>> => {
  const situation = await situationOf(desk, by);
  const { actor } = situation;
  return actor ? { ok: true, value: { ...situation, actor } } : refuse('request.not-a-person');
};
