import type { AttributeModel, Json } from './model';
import { isObject } from './model';

/** Text as it is compared: composed characters, one kind of line break. */
export const canonicalText = (value: unknown): string =>
  String(value).normalize('NFC').replace(/\r\n?/g, '\n');

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

/** A number of any length as its shortest decimal text: `1.50`, `1.5` and `15e-1` are one number. */
export const canonicalNumber = (value: unknown): string => {
  const text = String(value).trim();
  const match = DECIMAL.exec(text);
  if (!match || !(match[2] || match[3])) return text;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, '0');
  const shifted = point < 0 ? '0'.repeat(-point) + digits : digits;
  const at = Math.max(point, 0);
  const integer = shifted.slice(0, at).replace(/^0+/, '') || '0';
  const decimals = shifted.slice(at).replace(/0+$/, '');
  const absolute = decimals ? `${integer}.${decimals}` : integer;
  return sign === '-' && absolute !== '0' ? `-${absolute}` : absolute;
};

const ZONE = /(z|[+-]\d{2}:?\d{2})$/i;

/** An instant as ISO 8601 UTC with milliseconds; a text without a zone is UTC, as databases hand it over. */
export const canonicalInstant = (value: unknown): string => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  const text = String(value).trim();
  const isEpoch = typeof value === 'number' || /^-?\d{10,}$/.test(text);
  const isZoneless = /\d:\d/.test(text) && !ZONE.test(text);
  const date = new Date(isEpoch ? Number(text) : isZoneless ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
};

/** A civil date as `YYYY-MM-DD`. */
export const canonicalDate = (value: unknown): string =>
  (value instanceof Date ? canonicalInstant(value) : String(value).trim()).replace(
    /^(\d{4}-\d{2}-\d{2})[T ].*$/,
    '$1'
  );

/** A time of day as `HH:mm:ss.SSS`. */
export const canonicalTime = (value: unknown): string => {
  const text = String(value).trim();
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?$/.exec(text);
  if (!match) return text;
  const [, hours = '', minutes = '', seconds = '00', fraction = ''] = match;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`;
};

/** Databases without booleans hand over 0 and 1. */
export const canonicalBoolean = (value: unknown): boolean =>
  value === true || value === 1 || value === '1' || value === 'true' || value === 't';

/** JSON as it is: a null or an empty text inside it is content. Only its texts are composed. */
export const canonicalJson = (value: unknown): Json => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(canonicalJson);
  if (value instanceof Date) return canonicalInstant(value);
  if (isObject(value)) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([key, inner]) => [key, canonicalJson(inner)]));
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return canonicalText(value);
};

/** One scalar attribute, whatever database it came from. Not for relations, media or components. */
export const canonicalScalar = (value: unknown, attribute: AttributeModel): Json => {
  switch (attribute.type) {
    case 'boolean':
      return canonicalBoolean(value);
    case 'integer':
    case 'biginteger':
    case 'float':
    case 'decimal':
      return canonicalNumber(value);
    case 'datetime':
    case 'timestamp':
      return canonicalInstant(value);
    case 'date':
      return canonicalDate(value);
    case 'time':
      return canonicalTime(value);
    case 'json':
    case 'blocks':
      return canonicalJson(value);
    default:
      return typeof value === 'object' ? canonicalJson(value) : canonicalText(value);
  }
};
