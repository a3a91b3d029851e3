import { canonicalText } from './canonical-value';
import { bodyFormOf } from './body-form';
import type { OwnHosts } from './foreign-pictures';
import { htmlOf } from './plain-text';
import type { AttributeModel, Models, Row } from './model';
import { componentAttributes, contentAttributes, isObject, listOf, modelOrGuess } from './model';

export type ReadableFile = {
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly size: number;
  readonly picture?: ReadablePicture;
};

/** A picture's own size, and a smaller one of the media library (of at least 480 points) to show it by. */
export type ReadablePicture = {
  readonly width: number;
  readonly height: number;
  readonly smaller: string | null;
};

/** One field ready to be read on a screen. `name` is its path. `size` is in kilobytes; `url` is empty in a kept version. */
export type ReadableField =
  | { readonly name: string; readonly label: string; readonly kind: 'text'; readonly value: string }
  | { readonly name: string; readonly label: string; readonly kind: 'html'; readonly value: string }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'files';
      readonly value: readonly ReadableFile[];
    };

type At = {
  readonly name: string;
  readonly label: string;
  readonly models: Models;
  readonly labels: Readonly<Record<string, string>>;
  readonly own: OwnHosts;
};

const NONE: OwnHosts = new Set();

/** `occurredOn` → `Occurred on`: for fields nobody has named. */
const spelled = (name: string): string => {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Wide enough for half a page, on a screen with two points to a pixel. */
const SHOWN_BY = 480;

const smallerOf = (row: Row): string | null => {
  const formats = isObject(row.formats) ? Object.values(row.formats).filter(isObject) : [];
  const enough = formats
    .filter(({ url, width }) => typeof url === 'string' && Number(width) >= SHOWN_BY)
    .sort((one, other) => Number(one.width) - Number(other.width));
  return enough.length > 0 ? String(enough[0]?.url) : null;
};

const pictureOf = (row: Row): Pick<ReadableFile, 'picture'> =>
  Number(row.width) > 0 && Number(row.height) > 0
    ? { picture: { width: Number(row.width), height: Number(row.height), smaller: smallerOf(row) } }
    : {};

const file = (row: Row): ReadableFile => ({
  name: String(row.name ?? ''),
  url: typeof row.url === 'string' ? row.url : '',
  mime: String(row.mime ?? ''),
  size: Number(row.size ?? 0),
  ...pictureOf(row),
});

const TITLES = ['title', 'name', 'displayName', 'username', 'label', 'slug'];

const titleOf = (row: Row): string => {
  const name = TITLES.map((key) => row[key]).find((value) => typeof value === 'string' && value !== '');
  return String(name ?? row.documentId ?? row.id ?? '');
};

const scalarText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : canonicalText(value);
};

const ofComponent = (row: unknown, uid: string, at: At): readonly ReadableField[] =>
  isObject(row)
    ? componentAttributes(modelOrGuess(at.models, uid, row)).flatMap(([name, attribute]) =>
        ofAttribute(row[name], attribute, {
          ...at,
          name: `${at.name}.${name}`,
          label: `${at.label} · ${at.labels[`${uid}.${name}`] ?? spelled(name)}`,
        })
      )
    : [];

const place = (at: At, index: number): At => ({
  ...at,
  name: `${at.name}[${index}]`,
  label: `${at.label} ${index + 1}`,
});

const ofAttribute = (value: unknown, attribute: AttributeModel, at: At): readonly ReadableField[] => {
  const { name, label } = at;
  const all = listOf(value);
  switch (attribute.type) {
    case 'media':
      return all.length > 0 ? [{ name, label, kind: 'files', value: all.filter(isObject).map(file) }] : [];
    case 'relation':
      return all.length > 0
        ? [{ name, label, kind: 'text', value: all.filter(isObject).map(titleOf).join('、') }]
        : [];
    case 'dynamiczone':
      return all.flatMap((row, index) =>
        ofComponent(row, String(isObject(row) ? row.__component : ''), place(at, index))
      );
    case 'component':
      return all.flatMap((row, index) =>
        ofComponent(row, attribute.component ?? '', attribute.repeatable ? place(at, index) : at)
      );
    default: {
      if (value === null || value === undefined || value === '') return [];
      const isBody = bodyFormOf(value, attribute) !== 'plain';
      const text = isBody ? htmlOf(value, attribute, at.own) : scalarText(value);
      return text === '' ? [] : [{ name, label, kind: isBody ? 'html' : 'text', value: text }];
    }
  }
};

/**
 * A document as a list of named fields a signer can read, empty ones left out, HTML sanitized.
 * `fields` is a populated row or the fields of a canonical document. `labels` name fields by attribute, those of
 * components by `component.uid.attribute`.
 */
export const readableFields = (input: {
  readonly uid: string;
  readonly fields: Row;
  readonly models: Models;
  readonly labels?: Readonly<Record<string, string>>;
  /** Hosts whose pictures are shown; those of others are links. */
  readonly own?: OwnHosts;
}): readonly ReadableField[] => {
  const { uid, fields, models, labels = {}, own = NONE } = input;
  return contentAttributes(modelOrGuess(models, uid, fields)).flatMap(([name, attribute]) =>
    ofAttribute(fields[name], attribute, { name, label: labels[name] ?? spelled(name), models, labels, own })
  );
};
