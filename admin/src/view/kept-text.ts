/** What was typed and not sent yet, as the browser keeps it. */
export type Kept<Value> = { readonly at: string; readonly value: Value };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'publication-desk.kept';
/** A form is decided long before; what is older is of nobody's use and holds words about people. */
const DAYS = 30;

/** One place a person and a form (or a document, or a window): nobody finds the words of somebody else at the same machine. */
export const keptName = (person: number, about: string): string => `${PREFIX}/${person}/${about}`;

const parse = (text: string | null): Kept<unknown> | null => {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' && kept !== null && 'at' in kept && 'value' in kept
      ? (kept as Kept<unknown>)
      : null;
  } catch {
    return null;
  }
};

export const readKept = <Value>(shelf: Shelf, name: string): Kept<Value> | null => {
  try {
    return parse(shelf.getItem(name)) as Kept<Value> | null;
  } catch {
    return null;
  }
};

/** A browser that keeps nothing (full, or closed to pages) loses only what it would have lost anyway. */
export const keep = <Value>(shelf: Shelf, name: string, kept: Kept<Value>): void => {
  try {
    shelf.setItem(name, JSON.stringify(kept));
  } catch {
    // Nothing to do: the words are still on screen.
  }
};

export const letGo = (shelf: Shelf, name: string): void => {
  try {
    shelf.removeItem(name);
  } catch {
    // As above.
  }
};

/** Lets go what is older than a month, or cannot be read. */
export const letGoOld = (shelf: Shelf, now: number): void => {
  try {
    const names = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
    names
      .filter((name): name is string => name?.startsWith(`${PREFIX}/`) ?? false)
      .filter((name) => {
        const kept = parse(shelf.getItem(name));
        return !kept || now - Date.parse(kept.at) > DAYS * 86_400_000;
      })
      .forEach((name) => shelf.removeItem(name));
  } catch {
    // As above.
  }
};
