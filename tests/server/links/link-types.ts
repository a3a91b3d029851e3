/** How a story may link to another type, one attribute a kind; `back` is the attribute of the other type, where there is one. */
export type Kind = { readonly name: string; readonly many: boolean; readonly back?: string };

type Attributes = Record<string, Record<string, unknown>>;

const STORY = 'api::story.story';
const TOPIC = 'api::topic.topic';
const NOTE = 'api::note.note';

const relation = (kind: string, target: string, more: Record<string, unknown> = {}) => ({
  type: 'relation',
  relation: kind,
  target,
  ...more,
});

/** Every kind of relation with `other` at the far end: one-way, two-way owned by the story, two-way owned by the other type. */
export const kindsOf = (other: string): readonly Kind[] => [
  { name: `${other}OneOne`, many: false },
  { name: `${other}OneOneOwned`, many: false, back: 'oneOneOwnedBy' },
  { name: `${other}OneOneOwner`, many: false, back: 'oneOneOwns' },
  { name: `${other}OneMany`, many: true },
  { name: `${other}OneManyOwner`, many: true, back: 'manyOneOwns' },
  { name: `${other}ManyOne`, many: false },
  { name: `${other}ManyOneOwned`, many: false, back: 'manyOneOwnedBy' },
  { name: `${other}ManyMany`, many: true },
  { name: `${other}ManyManyOwned`, many: true, back: 'manyManyOwnedBy' },
  { name: `${other}ManyManyOwner`, many: true, back: 'manyManyOwns' },
];

const fromStory = (other: string): Attributes => {
  const uid = `api::${other}.${other}`;
  return {
    [`${other}OneOne`]: relation('oneToOne', uid),
    [`${other}OneOneOwned`]: relation('oneToOne', uid, { inversedBy: 'oneOneOwnedBy' }),
    [`${other}OneOneOwner`]: relation('oneToOne', uid, { mappedBy: 'oneOneOwns' }),
    [`${other}OneMany`]: relation('oneToMany', uid),
    [`${other}OneManyOwner`]: relation('oneToMany', uid, { mappedBy: 'manyOneOwns' }),
    [`${other}ManyOne`]: relation('manyToOne', uid),
    [`${other}ManyOneOwned`]: relation('manyToOne', uid, { inversedBy: 'manyOneOwnedBy' }),
    [`${other}ManyMany`]: relation('manyToMany', uid),
    [`${other}ManyManyOwned`]: relation('manyToMany', uid, { inversedBy: 'manyManyOwnedBy' }),
    [`${other}ManyManyOwner`]: relation('manyToMany', uid, { mappedBy: 'manyManyOwns' }),
    // Strapi takes row ids alone for a link that is kept in a column.
    [`${other}Column`]: relation('manyToOne', uid, { inversedBy: 'columnOf', useJoinTable: false }),
  };
};

const toStory = (other: string, uid = STORY): Attributes => {
  return {
    oneOneOwnedBy: relation('oneToOne', uid, { mappedBy: `${other}OneOneOwned` }),
    oneOneOwns: relation('oneToOne', uid, { inversedBy: `${other}OneOneOwner` }),
    manyOneOwns: relation('manyToOne', uid, { inversedBy: `${other}OneManyOwner` }),
    manyOneOwnedBy: relation('oneToMany', uid, { mappedBy: `${other}ManyOneOwned` }),
    manyManyOwnedBy: relation('manyToMany', uid, { mappedBy: `${other}ManyManyOwned` }),
    manyManyOwns: relation('manyToMany', uid, { inversedBy: `${other}ManyManyOwner` }),
    columnOf: relation('oneToMany', uid, { mappedBy: `${other}Column`, useJoinTable: false }),
  };
};

/** A story with itself: one way, and two-way seen from both ends. What the story owns is signed with it. */
const withItself: Attributes = {
  selfOneMany: relation('oneToMany', STORY),
  selfManyMany: relation('manyToMany', STORY, { inversedBy: 'selfManyManyOf' }),
  selfManyManyOf: relation('manyToMany', STORY, { mappedBy: 'selfManyMany' }),
  selfParent: relation('manyToOne', STORY, { inversedBy: 'selfChildren' }),
  selfChildren: relation('oneToMany', STORY, { mappedBy: 'selfParent' }),
  selfTwin: relation('oneToOne', STORY, { inversedBy: 'selfTwinOf' }),
  selfTwinOf: relation('oneToOne', STORY, { mappedBy: 'selfTwin' }),
};

const LOCALIZED = { pluginOptions: { i18n: { localized: true } } };

const schema = (name: string, draftAndPublish: boolean, attributes: Attributes) => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish },
  attributes: { title: { type: 'string', required: true, ...LOCALIZED }, ...attributes },
});

/** Types of the test portal by name. `story` is governed; `topic` has drafts and is not; `tag` has none. */
export const schemas = {
  story: schema('story', true, {
    summary: { type: 'text' },
    ...fromStory('topic'),
    ...fromStory('tag'),
    ...withItself,
    anything: { type: 'relation', relation: 'morphToMany' },
    oneThing: { type: 'relation', relation: 'morphToOne' },
    namedBy: { type: 'relation', relation: 'morphMany', target: TOPIC, morphBy: 'pages' },
    namedByOne: { type: 'relation', relation: 'morphOne', target: TOPIC, morphBy: 'page' },
    card: { type: 'component', component: 'link.card', repeatable: false },
    cards: { type: 'component', component: 'link.card', repeatable: true },
    zone: { type: 'dynamiczone', components: ['link.card'] },
  }),
  topic: schema('topic', true, {
    ...toStory('topic'),
    stories: { type: 'relation', relation: 'morphMany', target: STORY, morphBy: 'anything' },
    oneStory: { type: 'relation', relation: 'morphOne', target: STORY, morphBy: 'oneThing' },
    pages: { type: 'relation', relation: 'morphToMany' },
    page: { type: 'relation', relation: 'morphToOne' },
    card: { type: 'component', component: 'link.card', repeatable: false },
  }),
  tag: schema('tag', false, toStory('tag')),
  note: {
    ...schema('note', true, {
      ...fromStory('theme'),
      summary: { type: 'text' },
      card: { type: 'component', component: 'link.card', repeatable: false },
      cards: { type: 'component', component: 'link.card', repeatable: true, ...LOCALIZED },
    }),
    ...LOCALIZED,
  },
  theme: { ...schema('theme', true, toStory('theme', NOTE)), ...LOCALIZED },
} as const;

export const components = {
  'link/card': {
    collectionName: 'components_link_cards',
    info: { displayName: 'card' },
    attributes: {
      label: { type: 'string' },
      topic: relation('manyToOne', 'api::topic.topic'),
      tags: relation('manyToMany', 'api::tag.tag'),
    },
  },
} as const;
