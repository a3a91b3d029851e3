import { creditSaid, sayIn } from '../../../../src/papers';
import type { PaperLanguage } from '../../../../src/papers';
import type { EntryKind, EntryRecord, RegisterEntry } from '../../../../src/register';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { namesOf, registerFilter } from './register';
import type { RegisterInput } from './register';

type Named = { readonly zh: string; readonly en: string };

const KINDS: Readonly<Record<EntryKind, Named>> = {
  publication: { zh: '发布', en: 'published' },
  revision: { zh: '更新', en: 'revised' },
  withdrawal: { zh: '撤下', en: 'withdrawn' },
  existing: { zh: '既有信息', en: 'online before' },
  filing: { zh: '备案', en: 'filed' },
  correction: { zh: '更正', en: 'corrected' },
  entered: { zh: '补登', en: 'entered later' },
  earlier: { zh: '往期补登', en: 'entered, of before' },
  credit: { zh: '加分', en: 'points' },
};
const HEADINGS: readonly Named[] = [
  { zh: '序号', en: 'No.' },
  { zh: '登记编号', en: 'Register number' },
  { zh: '类型', en: 'Kind' },
  { zh: '标题', en: 'Title' },
  { zh: '部室', en: 'Department' },
  { zh: '信息类别', en: 'Category' },
  { zh: '栏目', en: 'Channel' },
  { zh: '审批单', en: 'Form' },
  { zh: '时间', en: 'At' },
  { zh: '办理人', en: 'By' },
  { zh: '信息员', en: 'Submitted by' },
  { zh: '签批人', en: 'Signed by' },
  { zh: '来源', en: 'Source' },
  { zh: '网址', en: 'Address' },
  { zh: '附件', en: 'Attachments' },
  { zh: '备案', en: 'Filed with' },
  { zh: '原因', en: 'Reason' },
  { zh: '备注', en: 'Remark' },
  { zh: '内容摘要值', en: 'Digest of the content' },
  { zh: '登记链值', en: 'Hash of the entry' },
];

/** What becomes of the page of what was withdrawn. */
const endedAs = (ended: EntryRecord['ended'], language: PaperLanguage): string | null => {
  if (!ended) return null;
  const title = ended.as === 'replaced' ? (ended.title ?? '') : '';
  const said = {
    replaced: { zh: `由《${title}》取代`, en: `replaced by “${title}”` },
    error: { zh: '撤销', en: 'revoked' },
    kept: { zh: '失效留存', en: 'kept, no longer in force' },
  };
  return said[ended.as === 'replaced' || ended.as === 'error' ? ended.as : 'kept'][language];
};

/** What a spreadsheet takes for a formula: a sign of one, full-width ones too, also behind blanks that show nothing. */
const FORMULA = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** A deputy and for whom: 吴站（代孙办）. */
const withOther = (language: PaperLanguage, name: string, other?: string): string =>
  other ? sayIn(language)('stood-in', { name, other }) : name;

const recordCells = (
  { officer, signers = [], source, address, attachments = [], filing }: EntryRecord = {},
  { language, show }: { readonly language: PaperLanguage; readonly show: (at: string) => string }
): readonly (string | null)[] => {
  const between = sayIn(language)('stop');
  return [
    officer ?? null,
    signers
      .map(({ name, standingInFor, at }) => `${withOther(language, name, standingInFor)} ${show(at)}`)
      .join(between),
    source ?? null,
    address ?? null,
    attachments.map(({ name: file, digest }) => `${file} ${digest}`).join(between),
    filing ? [filing.with, filing.on, filing.number].filter(Boolean).join(' ') : null,
  ];
};

/** Entries written at a time: an export of a million holds no more of them than this. */
const BATCH = 250;

const lineOf = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The register as a spreadsheet opens it, piece by piece: UTF-8 with a byte order mark, without which Excel and WPS garble Chinese. */
export const createRegisterCsv =
  (desk: DeskContext) =>
  async ({
    language,
    ...input
  }: Omit<RegisterInput, 'page' | 'pageSize'> & { readonly language: PaperLanguage }): Promise<
    Result<AsyncIterable<string>>
  > => {
    const { timeZone } = desk.configuration;
    const { store } = desk;
    const names = await namesOf(desk);
    const { categories } = await store.settings.approval();
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const line = (entry: RegisterEntry) => [
      entry.sequence,
      entry.number ?? null,
      KINDS[entry.kind][language],
      entry.title,
      names.departments.get(entry.department ?? '') ?? entry.department,
      categories.find(({ key }) => key === entry.category)?.[language] ?? entry.category,
      names.channels.get(entry.channel ?? '') ?? entry.channel,
      entry.form,
      time.format(new Date(entry.at)),
      entry.by && withOther(language, entry.by.name, entry.record?.standingInFor),
      ...recordCells(entry.record, { language, show: (at) => time.format(new Date(at)) }),
      entry.reason,
      [
        endedAs(entry.record?.ended, language),
        entry.record?.credit && creditSaid(entry.record.credit, language),
        entry.record?.remark,
      ]
        .filter(Boolean)
        .join(sayIn(language)('stop')) || null,
      entry.digest,
      entry.hash,
    ];
    async function* pieces(): AsyncIterable<string> {
      yield `\ufeff${lineOf(HEADINGS.map((heading) => heading[language]))}`;
      for await (const batch of store.register.found(registerFilter(input, timeZone), { size: BATCH }))
        yield batch.map((entry) => lineOf(line(entry))).join('');
    }
    return accept(pieces());
  };
