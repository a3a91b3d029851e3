import { refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';

/** Why there is no ranking to ask for; null where the rules have one. */
export const rankingOff = async ({ store }: DeskContext): Promise<Refusal | null> =>
  (await store.settings.rules()).book.ranking.on ? null : refuse('ranking.off').refusal;

/** Consequences follow from a ranking; they are none where the rules have neither. */
export const consequencesOff = async (desk: DeskContext): Promise<Refusal | null> => {
  const { book } = await desk.store.settings.rules();
  return book.ranking.on && book.consequences.length > 0 ? null : refuse('ranking.off').refusal;
};

type Asking<Input extends readonly unknown[], Value> = (...input: Input) => Promise<Result<Value>>;

/** The same question or order, refused where the rules have no ranking: an address nobody needs is not there. */
export const whereRanked =
  <Input extends readonly unknown[], Value>(
    desk: DeskContext,
    ask: Asking<Input, Value>
  ): Asking<Input, Value> =>
  async (...input) => {
    const off = await rankingOff(desk);
    return off ? { ok: false, refusal: off } : ask(...input);
  };
