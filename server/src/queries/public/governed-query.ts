import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';
import type { PublishedQuery } from '../../store/documents/published';

export type PublicListInput = {
  readonly type?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly department?: string;
  readonly locale?: string;
  readonly q?: string;
  readonly page: number;
  readonly pageSize: number;
};

/** What the public asked for, in the words of the type asked; null for a type that is not governed. */
export const governedQuery = (desk: DeskContext, input: PublicListInput): PublishedQuery | null => {
  const { type: uid = ITEM_UID, q, ...rest } = input;
  const governed = desk.configuration.governs[uid];
  if (!governed) return null;
  return {
    ...rest,
    uid,
    title: governed.title,
    summary: governed.summary ?? null,
    ...(q ? { search: q } : {}),
  };
};
