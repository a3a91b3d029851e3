import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createReaders, READING_LIMITS } from '../server/src/attachments';
import type { CanonicalDocument, Models } from '../src/content';
import { createTermMatcher, screen, screenText } from '../src/screening';
import { CORPUS_FILES } from '../tests/screening/files';
import { CLEAN_SENTENCES, MARKED_SENTENCES, PERSONAL_SENTENCES } from '../tests/screening/sentences';

/** What screening finds, misses and takes for what it is not, by kind; and what it costs. */
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

type Tally = { found: number; missed: number; false: number };
const tallies = new Map<string, Tally>();
const count = (kind: string, what: keyof Tally): void => {
  const tally = tallies.get(kind) ?? { found: 0, missed: 0, false: 0 };
  tally[what] += 1;
  tallies.set(kind, tally);
};

const isFound = (text: string, kinds: readonly string[]): boolean =>
  screen({ fields: [{ field: 'body', text }], terms: [] }).some(({ kind }) => kinds.includes(kind));

const sentences = (): void => {
  for (const text of PERSONAL_SENTENCES)
    count('personal data', isFound(text, ['personal-data']) ? 'found' : 'missed');
  for (const text of MARKED_SENTENCES)
    count('secrecy', isFound(text, ['secrecy-mark', 'internal-phrase']) ? 'found' : 'missed');
  for (const text of CLEAN_SENTENCES) {
    for (const { kind } of screen({ fields: [{ field: 'body', text }], terms: [] })) count(kind, 'false');
  }
};

const files = async (): Promise<void> => {
  const readers = createReaders();
  for (const { name, due, bytes } of CORPUS_FILES) {
    const content = new Uint8Array(bytes);
    const request = { kind: 'file', name, identity: name, bytes: content, limits: READING_LIMITS } as const;
    const answer = await readers.run(request, { version: '1', terms: [], off: [] });
    const found = 'found' in answer ? answer.found : [];
    const seen = new Set(found.map(({ rule, effect }) => (rule === 'list' ? 'list' : effect)));
    for (const one of due.filter((what) => what !== 'clean'))
      count(`file: ${one}`, seen.has(one as never) ? 'found' : 'missed');
    for (const one of seen) if (!(due as readonly string[]).includes(one)) count(`file: ${one}`, 'false');
  }
  await readers.close();
};

const timed = (name: string, work: () => unknown): void => {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  say(`${name}: ${Math.round(user / 1000)} ms of processor time`);
};

const speed = (): void => {
  const sentence =
    '焦作市总工会走访慰问困难职工，联系电话0391-3938112，会议于2019年1月11日召开，共走访138户。\n';
  const terms = Array.from(
    { length: 20_000 },
    (_, i) => `词${String.fromCharCode(0x4e00 + (i % 141), 0x5e00 + Math.floor(i / 141))}`
  );
  const matcher = createTermMatcher(terms);
  const text = (characters: number): string =>
    sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
  screenText(text(20_000), { terms: matcher });
  timed('200,000 characters, 20,000 terms', () => screenText(text(200_000), { terms: matcher }));
  timed('2,000,000 characters, no terms', () =>
    screenText(text(2_000_000), { terms: createTermMatcher([]) })
  );
};

/** How long the event loop was held while threads did the work; a portal answers nobody meanwhile. */
const held = async (): Promise<void> => {
  const readers = createReaders();
  const terms = Array.from({ length: 20_000 }, (_, i) => ({
    term: `词${String.fromCharCode(0x4e00 + (i % 141), 0x5e00 + Math.floor(i / 141))}`,
  }));
  const models = { 'api::a.a': { attributes: { body: { type: 'text' } } } } as unknown as Models;
  const sizes = [
    [200_000, terms],
    [2_000_000, []],
  ] as const;
  for (const [characters, list] of sizes) {
    const line = '焦作市总工会走访慰问困难职工，联系电话0391-3938112。\n';
    const body = Buffer.from(line.repeat(characters / line.length)).toString();
    const draft = { uid: 'api::a.a', locale: null, fields: { body } } as unknown as CanonicalDocument;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const answer = await readers.run(
      { kind: 'draft', draft, models, summary: '' },
      { version: String(characters), terms: list, off: [] }
    );
    delay.disable();
    const how = 'fields' in answer ? 'screened' : JSON.stringify(answer);
    say(
      `${characters.toLocaleString('en')} characters, ${list.length} terms: ${how}, event loop held ${Math.round(delay.max / 1e6)} ms at most`
    );
  }
  await readers.close();
};

const main = async (): Promise<void> => {
  sentences();
  await files();
  for (const [kind, tally] of tallies)
    say(`${kind}: found ${tally.found}, missed ${tally.missed}, false ${tally.false}`);
  say(`clean sentences: ${CLEAN_SENTENCES.length}`);
  speed();
  await held();
  process.exit(0);
};

void main();
