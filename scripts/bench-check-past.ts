import type { Core } from '@strapi/strapi';
import { chainEvent, checklist } from '../src/approval';
import type { Form, FormEvent } from '../src/approval';
import { digestOf } from '../src/content';
import type { CanonicalDocument } from '../src/content';
import { FIRST_HASH, type ChainHead } from '../src/chain';
import { chainEntry, wordsOf } from '../src/register';
import type { EntryDraft } from '../src/register';
import { NUMBERING, numberAs, seriesOf } from '../src/rules';
import { hash as hashBy } from '../server/src/hash';
import { sealOfForm } from '../server/src/store/forms/form-seal';
import { sealOfPublic } from '../server/src/store/public/public-seal';
import { sealsOf } from '../server/src/store/tables/seals';
import { storeFor } from '../tests/server/approve';
import { documentsOf, ITEM } from '../tests/server/content';
import type { openBenchPortal } from './bench-portal';

type Portal = Awaited<ReturnType<typeof openBenchPortal>>;
type Row = Record<string, unknown>;
type Action = (
  input: unknown,
  by: { readonly actor: number }
) => Promise<{ ok: boolean; value?: unknown; refusal?: unknown }>;

const BATCH = 250;
const PLUGIN = 'plugin::publication-desk.';
const TABLES = ['form', 'form-event', 'snapshot', 'register-entry', 'public-document'] as const;
type Table = (typeof TABLES)[number];
const hash = (text: string): string => hashBy('sha256', text);

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** One item from its draft to the site, by the desk itself: everything else is written like it. */
const publishOne = async ({ strapi, office }: Portal): Promise<string> => {
  const desk = strapi.plugin('publication-desk').service('desk') as {
    actions: Readonly<Record<string, Action>>;
    queries: Readonly<Record<string, Action>>;
  };
  const did = async (verb: string, who: keyof typeof office.people, input: object): Promise<Form> => {
    const answer = await desk.actions[verb]!(input, { actor: office.people[who].id });
    if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
    return answer.value as Form;
  };
  const data = {
    title: '送温暖〇〇一',
    summary: '走访慰问',
    body: '<p>走访慰问困难职工。</p>',
    kind: 'text',
  };
  const { documentId } = await documentsOf(strapi, ITEM).create({ data: data as never });
  const me = await desk.queries.me!({}, { actor: office.people.officer.id });
  const form = await did('submit', 'officer', {
    target: { uid: ITEM, documentId, locale: null },
    department: office.departments.publicity.key,
    category: 'department-work',
    summary: '走访慰问',
    occurredOn: (me.value as { today: string }).today,
    checklist: checklist.map(({ point }) => ({ point, ok: true })),
  });
  const { number, digest } = form;
  await did('agree', 'head', { number, digest, confirmed: true, opinion: '', version: form.version });
  await did('agree', 'leader', { number, digest, confirmed: true, opinion: '' });
  await did('publish', 'clerk', { number });
  return documentId;
};

/** The rows of that one item, as they lie in the tables, and what is another in each copy. */
const readTemplate = async ({ strapi }: Portal, documentId: string) => {
  const db = strapi.db.connection;
  const tableOf = (name: Table) => strapi.db.metadata.get(PLUGIN + name).tableName;
  const rows: Record<Table, Row[]> = Object.fromEntries(
    await Promise.all(TABLES.map(async (name) => [name, await db(tableOf(name)).orderBy('id')]))
  );
  const [form, snapshot, entry] = [rows.form[0]!, rows.snapshot, rows['register-entry'][0]!];
  return { rows, tableOf, documentId, number: String(form.number), entry, snapshots: snapshot };
};
type Template = Awaited<ReturnType<typeof readTemplate>>;

/** What differs between the template and its copy number `place`, put into any text of it. */
const replacerFor = (template: Template, place: number, withForm: boolean) => {
  const year = Number(template.number.slice(0, 4));
  const number = numberAs(NUMBERING, { year, place });
  const documentId = `bench${String(place).padStart(19, '0')}`;
  let pairs: (readonly [string, string])[] = [
    [template.documentId, documentId],
    ['送温暖〇〇一', `送温暖${place}`],
    ...(withForm ? [[template.number, number] as const] : []),
  ];
  const put = (text: string): string => pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  const snapshots = template.snapshots.map((row) => {
    const content = JSON.parse(put(asText(row.content))) as CanonicalDocument;
    const digest = digestOf(content, { algorithm: 'sha256', hash: hashBy });
    return { from: String(row.digest), digest, content };
  });
  pairs = [...pairs, ...snapshots.map(({ from, digest }) => [from, digest] as const)];
  const published = String(template.entry.published_digest);
  if (!snapshots.some(({ from }) => from === published))
    pairs = [...pairs, [published, `${published.slice(0, -12)}${String(place).padStart(12, '0')}`]];
  const row = ({ id: _, document_id: __, ...columns }: Row): Row =>
    Object.fromEntries(
      Object.entries(columns).map(([name, value]) => {
        if (value === null || typeof value === 'number' || typeof value === 'boolean') return [name, value];
        return [name, value instanceof Date ? value : put(asText(value))];
      })
    );
  return { number, snapshots, row };
};

type Writing = {
  readonly strapi: Core.Strapi;
  readonly seals: ReturnType<typeof sealsOf>;
  readonly template: Template;
};

const byAttribute = ({ strapi }: Writing, name: Table, row: Row): Row =>
  Object.fromEntries(
    Object.entries(
      strapi.db.metadata.get(PLUGIN + name).attributes as Record<string, { columnName?: string }>
    ).flatMap(([key, { columnName }]) => (columnName ? [[key, row[columnName]]] : []))
  );

type Replaced = ReturnType<typeof replacerFor>;

/** The form of a copy: its log hashed anew under its own number, its end sealed. */
const formCopy = ({ seals, template }: Writing, { number, snapshots, row }: Replaced, place: number) => {
  const { rows } = template;
  let last = FIRST_HASH;
  const events = rows['form-event'].map((one) => {
    const base = row(one);
    const event = JSON.parse(asText(base.event)) as FormEvent;
    const own = event.type === 'published' ? { ...event, entry: place } : event;
    const link = { sequence: Number(one.sequence), previousHash: last, number, hash };
    last = chainEvent({ event: own, ...link }).hash;
    return { ...base, event: JSON.stringify(own), previous_hash: link.previousHash, hash: last };
  });
  const form = row(rows.form[0]!);
  const data = JSON.parse(asText(form.data)) as Form & { readonly entry?: number };
  const own = 'entry' in data ? { ...data, entry: place } : data;
  const seal = sealOfForm(seals, { number, version: form.version, lastHash: last });
  return {
    form: [{ ...form, data: JSON.stringify(own), last_hash: last, seal }],
    'form-event': events,
    snapshot: snapshots.map(({ digest, content }, index) => ({
      ...row(template.snapshots[index]!),
      digest,
      content: JSON.stringify(content),
    })),
  };
};

/** The entry of a copy, hashed with the one before it; without a form it is of what was online before the desk. */
const entryCopy = (
  writing: Writing,
  { row }: Replaced,
  { place, previous, withForm }: { place: number; previous: ChainHead; withForm: boolean }
) => {
  const made = row(writing.template.entry);
  const kept = byAttribute(writing, 'register-entry', made);
  const draft: EntryDraft = {
    ...(kept as EntryDraft),
    target: { uid: ITEM, documentId: String(kept.targetDocument), locale: null },
    by: parsed(kept.by) as EntryDraft['by'],
    record: parsed(kept.record) as NonNullable<EntryDraft['record']>,
    ...(withForm ? {} : { kind: 'existing' as const, form: null }),
  };
  const year = writing.template.number.slice(0, 4);
  const number = `${year}-${String(place).padStart(4, '0')}`;
  const entry = chainEntry({ draft, previous, number, hash });
  const { kind, form, previousHash, hash: own } = entry;
  const columns = { ...made, sequence: place, number, kind, form, hash: own, previous_hash: previousHash };
  return {
    entry,
    row: { ...columns, words: wordsOf(entry), ...(withForm ? {} : { counts_in: null }) } as Row,
  };
};

const shownCopy = (writing: Writing, { row }: Replaced, place: number): Row => {
  const template = row(writing.template.rows['public-document'][0]!);
  const revision = Number(template.revision) + place - 1;
  const shown: Row = { ...template, sequence: place, first_sequence: place, revision };
  shown.place = `${String(shown.first_at)}|${String(place).padStart(10, '0')}`;
  return { ...shown, seal: sealOfPublic(writing.seals, byAttribute(writing, 'public-document', shown)) };
};

const NO_FORM = { form: [] as Row[], 'form-event': [] as Row[], snapshot: [] as Row[] };

/** The heads of what was written, sealed; and what a database does by itself in the course of years. */
const finish = async (
  { strapi, seals, template }: Writing,
  heads: readonly (readonly [series: string, value: number, hash: string])[]
): Promise<void> => {
  const { connection } = strapi.db;
  for (const [series, value, head] of heads) {
    const seal = seals.seal(['series', series, value, head, ''].join('\n'));
    await connection('pubdesk_sequences').where({ series }).update({ value, hash: head, seal });
  }
  const isMysql = strapi.db.dialect.client === 'mysql';
  await connection.raw(isMysql ? `analyze table ${TABLES.map(template.tableOf).join(', ')}` : 'analyze');
};

/** Writes copies of one published item straight into the tables, chained and sealed as the desk would have: what the check walks through. */
export const fillChained = async (portal: Portal, entries: number, forms: number): Promise<void> => {
  const strapi = portal.strapi as Core.Strapi;
  // Keeps the portal's configuration for what is bundled here too.
  storeFor(strapi);
  const template = await readTemplate(portal, await publishOne(portal));
  const writing = { strapi, seals: sealsOf(strapi), template };
  const year = Number(template.number.slice(0, 4));
  let previous: ChainHead = { sequence: 1, hash: String(template.entry.hash) };
  const firstRevision = Number(template.rows['public-document'][0]?.revision);
  const copy = (place: number): Record<Table, Row[]> => {
    const withForm = place <= forms;
    const replaced = replacerFor(template, place, withForm);
    const { entry, row } = entryCopy(writing, replaced, { place, previous, withForm });
    previous = entry;
    return {
      'register-entry': [row],
      'public-document': [shownCopy(writing, replaced, place)],
      ...(withForm ? formCopy(writing, replaced, place) : NO_FORM),
    };
  };
  const { connection } = strapi.db;
  if (strapi.db.dialect.client === 'sqlite') await connection.raw('pragma synchronous = off');
  for (let from = 2; from <= entries; from += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, entries - from + 1) }, (_, index) =>
      copy(from + index)
    );
    await connection.transaction(async (trx) => {
      for (const name of TABLES) {
        const all = made.flatMap((one) => one[name]);
        for (let at = 0; at < all.length; at += 20)
          await trx(template.tableOf(name)).insert(all.slice(at, at + 20));
      }
    });
    if (from % 50_000 < BATCH) console.log(`${from + made.length - 1} entries written`);
  }
  await finish(writing, [
    ['register', previous.sequence, previous.hash],
    [`entry.${year}`, entries, ''],
    [seriesOf(NUMBERING, year), Math.min(forms, entries), ''],
    ['public', firstRevision + entries - 1, ''],
  ]);
};
