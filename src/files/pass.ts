/** Under which name an address carries a pass: who was shown a private file in the admin may read it for a while. */
export const PASS = 'pd';

const PASSES = /([?&])pd=[\da-z]+\.[\da-f]{40}(?:&(?:amp;)?)?/g;

/** An address with a pass, before whatever else it asks for. */
export const withPass = (url: string, pass: string): string => {
  const [path = '', query] = url.split('?', 2);
  return `${path}?${PASS}=${pass}${query ? `&${query}` : ''}`;
};

const withoutPass = (text: string): string =>
  text.includes(`${PASS}=`)
    ? text.replace(PASSES, (whole, sign: string) => (whole.endsWith('&') || whole.endsWith(';') ? sign : ''))
    : text;

/** What is saved has no passes in it: an editor puts the address it was shown into the text. The same value where there are none. */
export const withoutPasses = <Value>(value: Value): Value => {
  if (typeof value === 'string') return withoutPass(value) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => withoutPasses(part));
    return (parts.some((part, index) => part !== value[index]) ? parts : value) as Value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const before = Object.entries(value);
  const after = before.map(([key, part]) => [key, withoutPasses(part as unknown)] as const);
  return after.some(([, part], index) => part !== before[index]?.[1])
    ? (Object.fromEntries(after) as Value)
    : value;
};
