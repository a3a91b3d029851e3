import type { RegisterEntry } from './entry';

/**
 * Publishing a document for the first time is a publication; ever after it is a revision, also when it was taken down in
 * between or was online before the desk was, so that an item is counted once (Art. 11(一)).
 * `live`: its entry online now; `earlier`: whether the register has any entry of it.
 */
export const kindOf = ({
  live,
  earlier,
}: {
  readonly live: Pick<RegisterEntry, 'kind'> | null;
  readonly earlier: boolean;
}): 'publication' | 'revision' => (live || earlier ? 'revision' : 'publication');
