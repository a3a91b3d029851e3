import type { Target } from '../../../../src/approval';
import type { DeskContext } from '../../desk/desk';
import { keyOf } from '../../store';

/** Names of the files that nobody reads any more once this document is taken down: no other that is online uses them. */
export const filesWithdrawn = async (
  { store }: Pick<DeskContext, 'store'>,
  target: Target
): Promise<readonly string[]> => {
  const own = (await store.files.ofTarget(target)).filter(({ state }) => state === 'online');
  if (own.length === 0) return [];
  const others = (await store.files.ofFiles(own.map(({ file }) => file))).filter(
    (use) => use.state === 'online' && keyOf(use.target) !== keyOf(target)
  );
  const kept = new Set(others.map(({ file }) => file));
  return [
    ...new Map(own.filter(({ file }) => !kept.has(file)).map(({ file, name }) => [file, name])).values(),
  ];
};
