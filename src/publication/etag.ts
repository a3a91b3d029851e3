/** The validator of a response for caches: equal content, equal tag. Weak, since a proxy may compress it. `hash` gives hexadecimal text. */
export const etagOf = (content: unknown, hash: (text: string) => string): string =>
  `W/"${hash(JSON.stringify(content)).slice(0, 32)}"`;
