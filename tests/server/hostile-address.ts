import fc from 'fast-check';

const names = [
  'filters',
  'sort',
  'pagination',
  'fields',
  'populate',
  'locale',
  '_q',
  'changedSince',
  'status',
  'title',
  'channel',
  'slug',
  '$or',
  '$and',
  '$not',
  '$eq',
  '$in',
  '$containsi',
  '$null',
  'page',
  'limit',
  '0',
  '99',
  '__proto__',
  'constructor',
  'q',
  'type',
];
const values = [
  '',
  'true',
  '*',
  'title',
  'channel,next',
  '1',
  '-1',
  '2026-01-01',
  '草稿',
  '%25',
  '%00',
  "' OR 1=1 --",
  '%F0%9F%98%80',
  '[]',
  '{}',
  'draft',
];
const name = fc.constantFrom(...names);
const key = fc
  .tuple(name, fc.array(name, { maxLength: 7 }))
  .map(([first, rest]) => first + rest.map((one) => `[${one}]`).join(''));
const pair = fc.tuple(key, fc.constantFrom(...values)).map(([one, value]) => `${one}=${value}`);
const path = fc.constantFrom(
  '/items',
  '/publications',
  '/channels',
  '/departments',
  '/rankings',
  '/items/nowhere',
  '/items/slug/nowhere',
  '/feeds/rss.xml',
  '/feeds/nowhere/feed.json',
  '/sitemap.xml',
  '/sitemap/9.xml'
);

/** An address of the public API with a query string that nobody honest writes. */
export const hostileAddress = fc
  .tuple(path, fc.array(pair, { maxLength: 6 }))
  .map(([where, pairs]) => `${where}?${pairs.join('&')}`);

const words = fc.oneof(
  fc.constantFrom(...values),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 })
);
const pagePath = fc.constantFrom(
  '/',
  '/items',
  '/items/nowhere',
  '/items/..%2f..%2fetc',
  '/channels/nowhere',
  '/departments/nowhere',
  '/rankings',
  '/rankings/2026-13',
  '/search',
  '/feeds'
);

/** An address of the demo's site, its search above all. */
export const hostilePage = fc
  .tuple(pagePath, fc.array(fc.tuple(fc.constantFrom('q', 'page', 'x'), words), { maxLength: 4 }))
  .map(
    ([where, asked]) =>
      `${where}?${asked.map(([one, value]) => `${one}=${value.startsWith('%') ? value : encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, ''))}`).join('&')}`
  );
