/** What a value of an attribute is: words are compared as text, instants as times. */
export type Kind = 'text' | 'instant' | 'presence';

/** What may be asked of one kind of published thing; what is not named here cannot be asked. */
export type Resource = {
  /** Its own attributes, in the order they are answered. */
  readonly fields: readonly string[];
  /** Of them those a list leaves out unless they are asked for: long ones. */
  readonly long: readonly string[];
  /** What `filters` may name, `channel.slug` for an attribute of what it is related to. */
  readonly filters: Readonly<Record<string, Kind>>;
  readonly sorts: readonly string[];
  /** What `populate` may name, with the attributes each has. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Of them those of one thing only, never of a list. */
  readonly lonely: readonly string[];
};

const FILE = ['name', 'url', 'mime', 'size'];
const PICTURE = [...FILE, 'alternativeText', 'caption', 'width', 'height', 'formats'];
const NEIGHBOUR = ['documentId', 'title', 'slug', 'publishedAt'];
const CHANNEL = ['documentId', 'name', 'slug'];
const DEPARTMENT = ['documentId', 'name', 'class'];

const within = (relation: string, names: readonly string[]): Readonly<Record<string, Kind>> => ({
  [relation]: 'presence',
  ...Object.fromEntries(names.map((name) => [`${relation}.${name}`, 'text' as const])),
});

const AROUND = {
  locale: 'text',
  title: 'text',
  publishedAt: 'instant',
  updatedAt: 'instant',
  onlineUntil: 'instant',
  ...within('channel', CHANNEL),
  ...within('department', DEPARTMENT),
} as const;

const SORTS = ['publishedAt', 'updatedAt', 'title'];

export const itemResource: Resource = {
  fields: [
    'documentId',
    'title',
    'slug',
    'kind',
    'summary',
    'body',
    'link',
    'origin',
    'sourceName',
    'sourceUrl',
    'author',
    'publishedAt',
    'updatedAt',
    'onlineUntil',
    'lapsedAt',
    'notice',
    'locale',
  ],
  long: ['body'],
  filters: { documentId: 'text', slug: 'text', kind: 'text', ...AROUND },
  sorts: SORTS,
  relations: {
    channel: CHANNEL,
    department: DEPARTMENT,
    pictures: PICTURE,
    attachments: FILE,
    companion: ['documentId', 'title', 'slug', 'role'],
    previous: NEIGHBOUR,
    next: NEIGHBOUR,
  },
  lonely: ['previous', 'next'],
};

export const publicationResource: Resource = {
  fields: [
    'documentId',
    'type',
    'locale',
    'title',
    'summary',
    'slug',
    'body',
    'publishedAt',
    'updatedAt',
    'onlineUntil',
    'lapsedAt',
    'notice',
  ],
  long: ['body'],
  filters: { documentId: 'text', type: 'text', slug: 'text', ...AROUND },
  sorts: SORTS,
  relations: { channel: CHANNEL, department: DEPARTMENT },
  lonely: [],
};

export const channelResource: Resource = {
  fields: CHANNEL,
  long: [],
  filters: { documentId: 'text', name: 'text', slug: 'text' },
  sorts: ['name', 'slug'],
  relations: {},
  lonely: [],
};

export const departmentResource: Resource = {
  fields: DEPARTMENT,
  long: [],
  filters: { documentId: 'text', name: 'text', class: 'text' },
  sorts: ['name', 'class'],
  relations: {},
  lonely: [],
};

/** Monthly rankings that the office released; a month `2026-05` is their documentId. */
export const rankingResource: Resource = {
  fields: ['documentId', 'month', 'revision', 'tables', 'publishedAt', 'updatedAt'],
  long: ['tables'],
  filters: { documentId: 'text', month: 'text', publishedAt: 'instant', updatedAt: 'instant' },
  sorts: ['month', 'publishedAt', 'updatedAt'],
  relations: {},
  lonely: [],
};
