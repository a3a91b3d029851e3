import { holds, paginationOf, selected } from '../../../../../src/publication';
import type { ListAsk, OneAsk, Sort } from '../../../../../src/publication';
import { accept, refuse } from '../../../../../src/result';
import type { Result } from '../../../../../src/result';
import type { DeskContext } from '../../../desk/desk';
import { namesOf } from '../public-view';
import type { Answer } from './find-documents';
import { channelThings, departmentThings } from './things';

type Named = { readonly documentId: string; readonly name: string };
type Thing = Readonly<Record<string, unknown>>;
export type WhichNames = 'channels' | 'departments';

const read = async (desk: DeskContext, which: WhichNames): Promise<readonly Named[]> => {
  const names = await namesOf(desk);
  return which === 'channels' ? channelThings(names) : departmentThings(names);
};

/** By code points, as the databases compare the others; what is equal stays in the office's order. */
const sorted = (things: readonly Thing[], sort: readonly Sort[]): readonly Thing[] =>
  [...things].sort((a, b) => {
    for (const { field, way } of sort) {
      const [one, other] = [String(a[field] ?? ''), String(b[field] ?? '')];
      if (one !== other) return one < other === (way === 'asc') ? -1 : 1;
    }
    return 0;
  });

/** Channels or departments, in the office's order unless another is asked for. */
export const createFindNames =
  (desk: DeskContext) =>
  async ({
    which,
    ask,
  }: {
    readonly which: WhichNames;
    readonly ask: ListAsk;
  }): Promise<Result<Answer<readonly Thing[]>>> => {
    const { page, selection, sort } = ask;
    const words = ask.words.toLowerCase();
    const found = (await read(desk, which)).filter(
      (thing) => holds(ask.filter, thing) && thing.name.toLowerCase().includes(words)
    );
    const data = sorted(found, sort)
      .slice(page.start, page.start + page.limit)
      .map((thing) => selected(thing, selection));
    return accept({ data, meta: { pagination: paginationOf(page, page.isCounted ? found.length : null) } });
  };

export const createFindName =
  (desk: DeskContext) =>
  async (asked: { readonly which: WhichNames; readonly documentId: string; readonly ask: OneAsk }) => {
    const things = await read(desk, asked.which);
    const found = things.find(({ documentId }) => documentId === asked.documentId);
    return found
      ? accept({ data: selected(found, asked.ask.selection), meta: {} })
      : refuse('public.not-found');
  };
