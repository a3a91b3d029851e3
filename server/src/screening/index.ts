import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import type { Target } from '../../../src/approval';
import type { CanonicalDocument, Models } from '../../../src/content';
import { fieldsOfFiles, numbered } from '../../../src/screening';
import type { Finding, FoundIn } from '../../../src/screening';
import { findConverter, readers } from '../attachments';
import { configurationOf } from '../configuration';
import type { ListsData } from '../reader/requests';
import type { Store } from '../store';
import { storeOf } from '../store';
import { createFiles } from '../store/documents/files';
import { createKept } from './kept';
import { createListsOf } from './lists';
import { createScreenFile } from './screen-file';

/** What a machine sees in a draft; `summary` is the form's own. */
export type Screen = (given: {
  readonly target: Target;
  readonly draft: CanonicalDocument;
  readonly summary: string;
}) => Promise<readonly Finding[]>;

const UNSCREENED = (reason: string): FoundIn['found'] => [
  {
    kind: 'unreadable-attachment',
    effect: 'look',
    rule: reason,
    place: [],
    start: 0,
    end: 0,
    count: 1,
    excerpt: '',
    masked: null,
    replacement: null,
    match: '',
  },
];

/** Models as they can be handed to a thread: defaults of attributes may be functions, which say nothing about texts. */
const createPlainModels = () => {
  const known = new WeakMap<object, Models>();
  return (models: Models): Models => {
    const plain = known.get(models) ?? (JSON.parse(JSON.stringify(models)) as Models);
    known.set(models, plain);
    return plain;
  };
};
const plainModels = createPlainModels();

/** The texts of a draft, kept by their content and the version of the lists: a form is looked at more often than it changes. */
const createScreenDraft = (store: Store) => {
  const kept = createKept<readonly FoundIn[]>();
  return async (draft: CanonicalDocument, summary: string, lists: ListsData): Promise<readonly FoundIn[]> => {
    const key = createHash('sha256')
      .update(store.documents.digest(draft))
      .update(`\n${summary}\n${lists.version}`)
      .digest('hex');
    return kept.get(key, async () => {
      const models = plainModels(store.documents.models);
      const answer = await readers().run({ kind: 'draft', draft, models, summary }, lists);
      if ('fields' in answer) {
        return { value: answer.fields.map((one) => ({ ...one, file: '' })), isLasting: true };
      }
      const reason = 'ended' in answer ? answer.ended : 'corrupt';
      return { value: [{ field: 'document', file: '', found: UNSCREENED(reason) }], isLasting: false };
    });
  };
};

/** Looks through a draft: every text of it, the form's own summary, and what its files say (Art. 7, Art. 9). All of it in threads. */
const createScreening = (strapi: Core.Strapi): Screen => {
  const store = storeOf(strapi);
  const files = createFiles(strapi);
  const screenDraft = createScreenDraft(store);
  const listsOf = createListsOf(store);
  const screenFile = createScreenFile({ files, converter: findConverter(configurationOf(strapi).converter) });
  return async ({ target, draft, summary }) => {
    const [lists, row] = await Promise.all([listsOf(), store.documents.load(target, 'draft')]);
    // A file that only a text names is read like one in a field.
    const attached = files.filesIn([row, store.documents.filesOf(draft).inTexts]);
    const names = fieldsOfFiles(attached.map(({ name }) => name));
    const [texts, found] = await Promise.all([
      screenDraft(draft, summary, lists),
      Promise.all(attached.map((file) => screenFile(file, lists))),
    ]);
    return numbered([...texts, ...names.map((name, i) => ({ ...name, found: found[i]! }))]);
  };
};

const screens = new WeakMap<object, Screen>();

/** One of a portal, for its actions and its gate alike: what was read of an attachment is read once. */
export const screenOf = (strapi: Core.Strapi): Screen => {
  const known = screens.get(strapi);
  if (known) return known;
  const made = createScreening(strapi);
  screens.set(strapi, made);
  return made;
};
