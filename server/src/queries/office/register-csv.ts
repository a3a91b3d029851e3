import type { EntryKind, RegisterEntry } from '../../../../src/register';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { everyPage } from '../paged';
import { namesOf, registerQuery } from './register';
import type { RegisterInput } from './register';

const KINDS: Readonly<Record<EntryKind, string>> = {
  publication: '发布',
  revision: '更新',
  withdrawal: '撤下',
  existing: '既有信息',
};
const HEADINGS = [
  '序号',
  '类型',
  '标题',
  '部室',
  '信息类别',
  '栏目',
  '审批单',
  '时间',
  '办理人',
  '原因',
  '内容摘要值',
  '登记链值',
];

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The register as a spreadsheet opens it: UTF-8 with a byte order mark, without which Excel and WPS garble Chinese. */
export const createRegisterCsv =
  (desk: DeskContext) =>
  async (input: Omit<RegisterInput, 'page' | 'pageSize'>): Promise<Result<string>> => {
    const { timeZone } = desk.configuration;
    const [names, { categories }] = await Promise.all([namesOf(desk), desk.store.settings.approval()]);
    const entries = await everyPage<RegisterEntry>(async (paging) => {
      const found = await desk.store.register.list(registerQuery({ ...input, ...paging }, timeZone));
      return { rows: found.entries, total: found.total };
    }, 1000);
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const line = (entry: RegisterEntry) => [
      entry.sequence,
      KINDS[entry.kind],
      entry.title,
      names.departments.get(entry.department ?? '') ?? entry.department,
      categories.find(({ key }) => key === entry.category)?.zh ?? entry.category,
      names.channels.get(entry.channel ?? '') ?? entry.channel,
      entry.form,
      time.format(new Date(entry.at)),
      entry.by?.name ?? null,
      entry.reason,
      entry.digest,
      entry.hash,
    ];
    const lines = [HEADINGS, ...entries.map(line)].map((cells) => cells.map(cell).join(','));
    return accept(`\ufeff${lines.join('\r\n')}\r\n`);
  };
