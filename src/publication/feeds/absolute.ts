/** An address as a reader elsewhere can follow it; null for none. */
export const absoluteAddress = (base: string, address: string): string | null => {
  try {
    const { protocol, href } = new URL(address, `${base}/`);
    return /^(https?|mailto|tel):$/.test(protocol) ? href : null;
  } catch {
    // URL has no other way to say that it cannot read it.
    return null;
  }
};

/** Addresses in a text that begin at the root of the site or of the files become whole ones. */
export const absoluteHtml = (html: string, { site, files }: { site: string; files: string }): string =>
  html
    .replace(/(\s(?:src|poster)=")(\/(?!\/))/g, `$1${files}$2`)
    .replace(/(\shref=")(\/uploads\/)/g, `$1${files}$2`)
    .replace(/(\shref=")(\/(?!\/))/g, `$1${site}$2`);

/** A name that is a document's own for ever: a UUID made of its key. `hash` gives hexadecimal text. */
export const documentUrn = (key: string, hash: (text: string) => string): string => {
  const hex = hash(key);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
};

/** A pattern such as `/{locale}/articles/{documentId}` with what it names put in. */
export const pageAddress = (
  pattern: string,
  named: { readonly documentId: string; readonly locale: string | null; readonly slug: string | null }
): string =>
  pattern.replace(/\{(documentId|locale|slug)\}/g, (_, name: keyof typeof named) =>
    encodeURIComponent(named[name] ?? '')
  );
