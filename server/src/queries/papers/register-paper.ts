import { paperLanguage, registerBook, registerPaper, registerWhole } from '../../../../src/papers';
import type { RegisterEntry } from '../../../../src/register';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { workbookFile } from '../../papers';
import { namesOf, registerFilter } from '../office/register';
import type { RegisterInput } from '../office/register';
import { madeNow } from './made';
import { written } from './written';
import type { PaperAsked, Written } from './written';

/** Rows a document may have before Word and a printer give up on it, and those a spreadsheet has room for below its head. */
const MOST = { docx: 5_000, print: 5_000, xlsx: 1_048_000 } as const;

/** Entries read at a time: what is made of them holds nobody else up. */
const BATCH = 100;

type Asked = Omit<RegisterInput, 'page' | 'pageSize' | 'order'> & PaperAsked;

const categoryNames = async ({ store }: DeskContext, language: 'zh' | 'en') =>
  new Map((await store.settings.approval()).categories.map((one) => [one.key, one[language]]));

/** The register (Art. 10) to be filed: every entry of the filter, in order, up to the head that stands below them. */
export const createRegisterPaper =
  (desk: DeskContext) =>
  async ({ format, language: locale, ...input }: Asked, by: By): Promise<Result<Written>> => {
    const { register } = desk.store;
    const { timeZone, organization } = desk.configuration;
    const made = await madeNow(desk, by);
    if (!made.ok) return made;
    const { sequence, hash: head } = await register.head();
    const filter = { ...registerFilter(input, timeZone), upTo: sequence };
    const sums = await register.sums(filter);
    const total = Object.values(sums).reduce((sum, count) => sum + count, 0);
    if (total > MOST[format]) return refuse(`paper.too-long.${format}`, { total, most: MOST[format] });
    const language = paperLanguage(locale);
    const categories = await categoryNames(desk, language);
    const facts: Parameters<typeof registerBook>[1] = {
      organization,
      language,
      timeZone,
      range: { from: input.from ?? null, to: input.to ?? null },
      sums,
      head,
      made: made.value,
      named: { ...(await namesOf(desk)), categories },
    };
    const batches = register.found(filter, { size: BATCH, order: 'asc' });
    if (format === 'xlsx') return accept(await workbookFile(registerBook(batches, facts)));
    const entries: RegisterEntry[] = [];
    for await (const batch of batches) entries.push(...batch);
    const whole = () => registerWhole(entries, facts);
    return written(desk, { paper: registerPaper(entries, facts), whole, kind: 'register' }, format);
  };
