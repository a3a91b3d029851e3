import { machinePaths } from './openapi-machines';
import { COMPARISONS } from './values';
import {
  channelResource,
  departmentResource,
  itemResource,
  publicationResource,
  rankingResource,
} from './resource';
import type { Resource } from './resource';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const INSTANT_OR_NULL: Schema = { type: ['string', 'null'], format: 'date-time' };
const NUMBER_OR_NULL: Schema = { type: ['number', 'null'] };

/** What each attribute is; what is not named is a text that may be null. */
const TYPES: Readonly<Record<string, Schema>> = {
  documentId: TEXT,
  title: TEXT,
  type: TEXT,
  month: TEXT,
  name: TEXT,
  url: TEXT,
  mime: TEXT,
  publishedAt: INSTANT,
  updatedAt: INSTANT,
  onlineUntil: INSTANT_OR_NULL,
  lapsedAt: INSTANT_OR_NULL,
  size: { type: 'number', description: 'Kilobytes' },
  width: NUMBER_OR_NULL,
  height: NUMBER_OR_NULL,
  revision: { type: 'integer' },
  tables: { type: 'array', items: { type: 'object' } },
  body: {
    description: 'Sanitized HTML; of your own types one text for each body attribute',
    type: ['string', 'object', 'null'],
  },
};

const typeOf = (name: string): Schema => TYPES[name] ?? TEXT_OR_NULL;

const objectOf = (names: readonly string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, typeOf(name)])),
});

const MANY = ['pictures', 'attachments'];

const thingSchema = ({ fields, relations }: Resource): Schema => ({
  type: 'object',
  required: ['documentId'],
  properties: {
    ...(objectOf(fields).properties as Schema),
    ...Object.fromEntries(
      Object.entries(relations).map(([name, names]) => [
        name,
        MANY.includes(name)
          ? { type: 'array', items: objectOf(names) }
          : { anyOf: [objectOf(names), { type: 'null' }] },
      ])
    ),
  },
});

const query = (name: string, schema: Schema, more: Schema = {}): Schema => ({
  name,
  in: 'query',
  required: false,
  schema,
  ...more,
});

const deep = { style: 'deepObject', explode: true };
const listOf = (names: readonly string[]): Schema => ({
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string', enum: ['*', ...names] } }],
});

/** Filters by comparison, `filters[channel][slug][$eq]=notices`. */
const filtersOf = ({ filters }: Resource): Schema => ({
  type: 'object',
  description: `Attributes: ${Object.keys(filters).join(', ')}. Comparisons: ${COMPARISONS.join(', ')}; $and, $or, $not.`,
  properties: Object.fromEntries(
    [...new Set(Object.keys(filters).map((name) => name.split('.')[0] ?? name))].map((name) => [name, {}])
  ),
});

const ofOne = (resource: Resource, isOne: boolean): readonly Schema[] => {
  const names = Object.keys(resource.relations).filter((name) => isOne || !resource.lonely.includes(name));
  return [
    query('fields', listOf(resource.fields)),
    ...(names.length > 0 ? [query('populate', { ...listOf(names) })] : []),
    query('locale', TEXT),
  ];
};

const ofList = (resource: Resource): readonly Schema[] => [
  query('filters', filtersOf(resource), deep),
  query('sort', {
    type: 'string',
    description: `Up to three of ${resource.sorts.join(', ')}, each :asc or :desc, with commas between`,
  }),
  query(
    'pagination',
    {
      type: 'object',
      properties: {
        page: { type: 'integer', minimum: 1 },
        pageSize: { type: 'integer', minimum: 1, maximum: 100 },
        start: { type: 'integer', minimum: 0 },
        limit: { type: 'integer', minimum: 1, maximum: 100 },
        withCount: { type: 'boolean' },
      },
    },
    deep
  ),
  query('_q', { type: 'string', maxLength: 200, description: 'Words in title, summary and text' }),
  ...ofOne(resource, false),
];

const error = (description: string): Schema => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});

const answered = (schema: Schema, meta: Schema): Schema => ({
  description: 'What was asked for',
  content: {
    'application/json': {
      schema: { type: 'object', required: ['data', 'meta'], properties: { data: schema, meta } },
    },
  },
});

const PAGINATION: Schema = { type: 'object', properties: { pagination: { type: 'object' } } };
const NOTHING: Schema = { type: 'object' };

type Kind = {
  readonly path: string;
  readonly name: string;
  readonly resource: Resource;
  readonly isFollowed: boolean;
};

const KINDS: readonly Kind[] = [
  { path: 'items', name: 'Item', resource: itemResource, isFollowed: true },
  { path: 'publications', name: 'Publication', resource: publicationResource, isFollowed: true },
  { path: 'channels', name: 'Channel', resource: channelResource, isFollowed: false },
  { path: 'departments', name: 'Department', resource: departmentResource, isFollowed: false },
  { path: 'rankings', name: 'Ranking', resource: rankingResource, isFollowed: true },
];

const SINCE = query('changedSince', {
  type: 'integer',
  minimum: 0,
  description:
    'Only what changed after that meta.revision, what was withdrawn too; without filters, sort and page',
});

const listPath = ({ path, name, resource, isFollowed }: Kind): Schema => ({
  get: {
    operationId: `find${name}s`,
    summary: `A page of ${path}`,
    parameters: [...ofList(resource), ...(isFollowed ? [SINCE] : [])],
    responses: {
      200: answered({ type: 'array', items: { $ref: `#/components/schemas/${name}` } }, PAGINATION),
      304: { description: 'Nothing new since the ETag in If-None-Match' },
      400: error('Something is asked that is not offered'),
    },
  },
});

const onePath = ({ name, resource }: Kind, by: string): Schema => ({
  get: {
    operationId: `find${name}By${by[0]?.toUpperCase() ?? ''}${by.slice(1)}`,
    summary: `One, by its ${by}`,
    parameters: [{ name: by, in: 'path', required: true, schema: TEXT }, ...ofOne(resource, true)],
    responses: {
      200: answered({ $ref: `#/components/schemas/${name}` }, NOTHING),
      301: error('It is at another address now, or was replaced: see Location'),
      304: { description: 'Nothing new since the ETag in If-None-Match' },
      400: error('Something is asked that is not offered'),
      404: error('It was never published'),
      410: error('It was withdrawn'),
    },
  },
});

const ERROR: Schema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: TEXT,
        message: TEXT,
        details: {
          type: 'object',
          properties: { code: TEXT, params: { type: 'object' }, zh: TEXT, en: TEXT },
        },
      },
    },
  },
};

/** What the public API offers, as OpenAPI 3.1 describes it: made from the tables that requests are checked against. */
export const openApiOf = ({ server, version }: { server: string; version: string }): Schema => ({
  openapi: '3.1.0',
  info: { title: 'Publication Desk, public API', version },
  servers: [{ url: server }],
  paths: {
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`/${kind.path}`, listPath(kind)],
        [`/${kind.path}/{documentId}`, onePath(kind, 'documentId')],
      ])
    ),
    '/items/slug/{slug}': onePath(KINDS[0] as Kind, 'slug'),
    ...machinePaths(),
  },
  components: {
    schemas: {
      ...Object.fromEntries(KINDS.map(({ name, resource }) => [name, thingSchema(resource)])),
      Error: ERROR,
    },
  },
});
