import type { Core } from '@strapi/strapi';
import { modelOf } from '../../../../src/content';
import { readServedAsk, servedSelected } from '../../../../src/publication';
import type { ServedAsk } from '../../../../src/publication';
import { configurationOf } from '../../configuration';
import { storeOf } from '../../store';
import type { Store } from '../../store';
import { requestNow } from '../private-drafts';
import type { Call, Next } from '../call';

/** What became of the questions to the document service while one request of nobody in particular was answered. */
export type Asked = { answered: number; left: number };

/** Under this name the first middleware notes a request that may be answered from the public store. */
export const ASKED = 'publicationDeskAsked';

export const servedKey = (uid: string): string => `public.served.${uid}`;

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);

/** Types whose rows are all in the store, each process learns it once. */
const full = new WeakMap<object, Set<string>>();

const isFull = async (strapi: Core.Strapi, store: Store, uid: string): Promise<boolean> => {
  const known = full.get(strapi) ?? new Set();
  full.set(strapi, known);
  if (known.has(uid)) return true;
  const states = await Promise.all(
    [`public.${uid}`, servedKey(uid)].map((key) => store.settings.read<{ readonly done: boolean }>(key))
  );
  if (!states.every((state) => state?.done)) return false;
  known.add(uid);
  return true;
};

const comparingOf = ({ db }: Core.Strapi): { readonly isExact: boolean; readonly isEmptyFirst: boolean } => ({
  isExact: db.dialect.client !== 'mysql',
  isEmptyFirst: db.dialect.client !== 'postgres',
});

type Asking = {
  readonly strapi: Core.Strapi;
  readonly store: Store;
  readonly call: Call;
  readonly ask: ServedAsk;
};

/** The language asked for, or the portal's first, as i18n has it; null for all. */
const localeOf = async ({ strapi, store, call, ask }: Asking): Promise<string | null> => {
  if (!store.documents.isLocalized(call.uid) || ask.locale === '*') return null;
  return ask.locale ?? ((await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string);
};

/** Undefined where Strapi has to answer. */
const answerOf = async (asking: Asking): Promise<unknown> => {
  const { store, call, ask } = asking;
  const { served } = store.publicDocuments;
  const { models } = store.documents;
  const isList = call.action === 'findMany';
  const isOne = !isList && call.action !== 'count';
  // A list without an end, and one document in every language, are Strapi's to refuse or to read.
  if ((isList && ask.limit === null) || (isOne && ask.locale === '*')) return undefined;
  const listed = await served.list(call.uid, { name: ask.order, compare: ask.compare });
  if (!listed) return undefined;
  const locale = await localeOf(asking);
  const found = listed.filter(
    ({ facts, ...one }) =>
      (locale === null || one.locale === locale) &&
      (ask.documentId === null || facts.documentId === ask.documentId) &&
      ask.holds(facts)
  );
  if (call.action === 'count') return found.length;
  const page = isList ? found.slice(ask.start, ask.start + (ask.limit ?? 0)) : found.slice(0, 1);
  const contents = await served.contents(page.map(({ key }) => key));
  const model = modelOf(models, call.uid);
  const rows = page.flatMap(({ key }) => {
    const row = contents.get(key);
    return row ? [servedSelected({ models, model, row, selection: ask.selection })] : [];
  });
  return isList ? rows : (rows[0] ?? null);
};

const fromStore = async (strapi: Core.Strapi, call: Call): Promise<unknown> => {
  const { governs } = configurationOf(strapi);
  if (!Object.hasOwn(governs, call.uid) || !governs[call.uid]?.serve) return undefined;
  const store = storeOf(strapi);
  const { models } = store.documents;
  const ask = readServedAsk({
    params: call.params as Readonly<Record<string, unknown>>,
    model: modelOf(models, call.uid),
    models,
    comparing: comparingOf(strapi),
  });
  if (!ask || !(await isFull(strapi, store, call.uid))) return undefined;
  return answerOf({ strapi, store, call, ask });
};

/**
 * Answers what the content API asks of a type with `serve`, for nobody in particular, from the public store: the host's controller, with its
 * permissions, its checks of the query and its form of the answer, goes on with that. Whatever the store cannot say exactly is left to Strapi.
 */
export const serveKept = async (strapi: Core.Strapi, call: Call, next: Next): Promise<unknown> => {
  const asked = (requestNow(strapi)?.state as { readonly [ASKED]?: Asked } | undefined)?.[ASKED];
  if (!asked || !READS.has(call.action)) return next();
  const answer = await fromStore(strapi, call);
  if (answer === undefined) {
    asked.left += 1;
    return next();
  }
  asked.answered += 1;
  return answer;
};
