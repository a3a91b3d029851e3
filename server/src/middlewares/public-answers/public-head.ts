import type { Core } from '@strapi/strapi';
import { storeOf } from '../../store';

type Look = { readonly at: number; readonly answer: Promise<number>; revision: number | null };

/** The newest revision, looked for at most so often; a change made by this process is known at once. */
export const createPublicHead = (strapi: Core.Strapi, milliseconds: number) => {
  let look: Look | null = null;
  let isWatched = false;
  const isFresh = ({ at }: Look): boolean => Date.now() - at < milliseconds;

  const begin = (): Look => {
    const { publicDocuments } = storeOf(strapi);
    // What was looked for before a change says nothing any more.
    if (!isWatched) publicDocuments.watch(() => void (look = null));
    isWatched = true;
    const own: Look = {
      at: Date.now(),
      revision: null,
      answer: publicDocuments.head().then((revision) => (own.revision = revision)),
    };
    return own;
  };

  return {
    /** Null where it has to be looked for. */
    known: (): number | null => (look && isFresh(look) ? look.revision : null),
    find: (): Promise<number> => {
      if (!look || !isFresh(look)) look = begin();
      return look.answer;
    },
  };
};
