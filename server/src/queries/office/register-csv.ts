import type { EntryKind, EntryRecord, RegisterEntry } from '../../../../src/register';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { namesOf, registerFilter } from './register';
import type { RegisterInput } from './register';

const KINDS: Readonly<Record<EntryKind, string>> = {
  publication: '发布',
  revision: '更新',
  withdrawal: '撤下',
  existing: '既有信息',
  filing: '备案',
  correction: '更正',
  entered: '补登',
  earlier: '往期补登',
};
const HEADINGS = [
  '序号',
  '登记编号',
  '类型',
  '标题',
  '部室',
  '信息类别',
  '栏目',
  '审批单',
  '时间',
  '办理人',
  '信息员',
  '签批人',
  '来源',
  '网址',
  '附件',
  '备案',
  '原因',
  '备注',
  '内容摘要值',
  '登记链值',
];

/** What becomes of the page of what was withdrawn. */
const endedAs = (ended: EntryRecord['ended']): string | null => {
  if (!ended) return null;
  if (ended.as === 'replaced') return `由《${ended.title ?? ''}》取代`;
  return ended.as === 'error' ? '撤销' : '失效留存';
};

/** What a spreadsheet takes for a formula: a sign of one, full-width ones too, also behind blanks that show nothing. */
const FORMULA = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

const recordCells = (
  { officer, signers = [], source, address, attachments = [], filing }: EntryRecord = {},
  show: (at: string) => string
): readonly (string | null)[] => [
  officer ?? null,
  signers
    .map(
      ({ name: who, standingInFor, at }) =>
        `${who}${standingInFor ? `（代${standingInFor}）` : ''} ${show(at)}`
    )
    .join('；'),
  source ?? null,
  address ?? null,
  attachments.map(({ name: file, digest }) => `${file} ${digest}`).join('；'),
  filing ? [filing.with, filing.on, filing.number].filter(Boolean).join(' ') : null,
];

/** Entries written at a time: an export of a million holds no more of them than this. */
const BATCH = 250;

const lineOf = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The register as a spreadsheet opens it, piece by piece: UTF-8 with a byte order mark, without which Excel and WPS garble Chinese. */
export const createRegisterCsv =
  (desk: DeskContext) =>
  async (input: Omit<RegisterInput, 'page' | 'pageSize'>): Promise<Result<AsyncIterable<string>>> => {
    const { timeZone } = desk.configuration;
    const { store } = desk;
    const names = await namesOf(desk);
    const { categories } = await store.settings.approval();
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const line = (entry: RegisterEntry) => [
      entry.sequence,
      entry.number ?? null,
      KINDS[entry.kind],
      entry.title,
      names.departments.get(entry.department ?? '') ?? entry.department,
      categories.find(({ key }) => key === entry.category)?.zh ?? entry.category,
      names.channels.get(entry.channel ?? '') ?? entry.channel,
      entry.form,
      time.format(new Date(entry.at)),
      entry.by?.name ?? null,
      ...recordCells(entry.record, (at) => time.format(new Date(at))),
      entry.reason,
      [endedAs(entry.record?.ended), entry.record?.remark].filter(Boolean).join('；') || null,
      entry.digest,
      entry.hash,
    ];
    async function* pieces(): AsyncIterable<string> {
      yield `\ufeff${lineOf(HEADINGS)}`;
      for await (const batch of store.register.found(registerFilter(input, timeZone), { size: BATCH }))
        yield batch.map((entry) => lineOf(line(entry))).join('');
    }
    return accept(pieces());
  };
