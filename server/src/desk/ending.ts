import type { Target } from '../../../src/approval';
import { mayEnd } from '../../../src/publication';
import type { Ending } from '../../../src/register';
import type { Result } from '../../../src/result';
import type { DeskContext } from './desk';

/** What becomes of the page of what is withdrawn: a successor is online, and named as it is called there. */
export const endingOf = async (
  { store: { publicDocuments } }: DeskContext,
  target: Target,
  ending: Ending | undefined
): Promise<Result<Ending | null>> => {
  const successor = ending?.as === 'replaced' ? await publicDocuments.find(ending.successor) : null;
  return mayEnd(ending, { target, title: successor && !successor.withdrawnAt ? successor.title : null });
};
