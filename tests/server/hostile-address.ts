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
