import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import type { Target } from '../../../src/approval';
import { foreignPictures } from '../../../src/content';
import type { CanonicalDocument, Models, OwnHosts } from '../../../src/content';
import { fieldsOfFiles, foreignPictureFindings, numbered } from '../../../src/screening';
import type { Finding, FoundIn } from '../../../src/screening';
import { findConverter, readers } from '../attachments';
import { configurationOf } from '../configuration';
import type { ListsData } from '../reader/requests';
import { storeOf } from '../store';
import { createFiles } from '../store/documents/files';
import { createKept } from './kept';
import { createListsOf } from './lists';
import { createScreenFile } from './screen-file';

/** A draft to look through; `summary` is the form's own. */
export type Screened = {
  readonly target: Target;
  readonly draft: CanonicalDocument;
  readonly summary: string;
};

export type Screening = {
  /** What a machine sees in a draft. Attachments may take seconds. */
  readonly screen: (given: Screened) => Promise<readonly Finding[]>;
  /** The same where it was looked through before, at once; null where it was not. */
  readonly screened: (given: Screened) => Promise<readonly Finding[] | null>;
};

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
const createScreenDraft = () => {
  const kept = createKept<readonly FoundIn[]>();
  return (given: Screened, key: string, { lists, models }: Readonly<{ lists: ListsData; models: Models }>) =>
    kept.get(key, async () => {
      const { draft, summary } = given;
      const answer = await readers().run(
        { kind: 'draft', draft, models: plainModels(models), summary },
        lists
      );
      if ('fields' in answer) {
        return { value: answer.fields.map((one) => ({ ...one, file: '' })), isLasting: true };
      }
      const reason = 'ended' in answer ? answer.ended : 'corrupt';
      return { value: [{ field: 'document', file: '', found: UNSCREENED(reason) }], isLasting: false };
    });
};

/** Pictures of other servers, field by field. */
const picturesOf = ({ fields }: CanonicalDocument, own: OwnHosts): readonly FoundIn[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    const addresses = foreignPictures(value, own);
    return addresses.length === 0 ? [] : [{ field, file: '', found: foreignPictureFindings(addresses) }];
  });

/** A file that could not be read may be readable soon: long enough to sign what was just looked through. */
const UNREAD_PASSES = 60_000;

/**
 * Looks through a draft: every text of it, the form's own summary, and what its files say (Art. 7, Art. 9). All of it in threads,
 * and kept by what was looked at: the digest covers the texts, and the bytes and names of the files.
 */
const createScreening = (strapi: Core.Strapi): Screening => {
  const store = storeOf(strapi);
  const files = createFiles(strapi);
  const screenDraft = createScreenDraft();
  const listsOf = createListsOf(store);
  const screenFile = createScreenFile({ files, converter: findConverter(configurationOf(strapi).converter) });
  const kept = createKept<readonly Finding[]>(UNREAD_PASSES);

  const keyOf = ({ draft, summary }: Screened, { version }: ListsData): string =>
    createHash('sha256')
      .update(store.documents.digest(draft))
      .update(`\n${summary}\n${version}`)
      .digest('hex');

  const lookThrough = async (given: Screened, key: string, lists: ListsData): Promise<readonly Finding[]> => {
    const { target, draft } = given;
    const { inFields, inTexts } = store.documents.filesOf(draft);
    // Through Strapi, which signs addresses of files kept elsewhere; a draft without any is not read again.
    const row = inFields.length > 0 ? await store.documents.load(target, 'draft') : null;
    // A file that only a text names is read like one in a field.
    const attached = files.filesIn([row, inTexts]);
    const names = fieldsOfFiles(attached.map(({ name }) => name));
    const [texts, found] = await Promise.all([
      screenDraft(given, key, { lists, models: store.documents.models }),
      Promise.all(attached.map((file) => screenFile(file, lists))),
    ]);
    const own = store.documents.ownHosts([...inFields, ...inTexts]);
    return numbered([
      ...texts,
      ...(lists.off.includes('foreign-picture') ? [] : picturesOf(draft, own)),
      ...names.map((name, i) => ({ ...name, found: found[i]! })),
    ]);
  };

  return {
    screen: async (given) => {
      const lists = await listsOf();
      const key = keyOf(given, lists);
      return kept.get(key, async () => {
        const value = await lookThrough(given, key, lists);
        return { value, isLasting: !value.some(({ kind }) => kind === 'unreadable-attachment') };
      });
    },
    screened: async (given) => kept.peek(keyOf(given, await listsOf())),
  };
};

const known = new WeakMap<object, Screening>();

/** One of a portal, for its actions and its gate alike: what was read of an attachment is read once. */
export const screeningOf = (strapi: Core.Strapi): Screening => {
  const before = known.get(strapi);
  if (before) return before;
  const made = createScreening(strapi);
  known.set(strapi, made);
  return made;
};
