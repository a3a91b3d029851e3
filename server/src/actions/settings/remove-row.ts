import { stageByChannel } from '../../../../src/rules';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { ListKind } from '../../store';
import type { By, DeskContext } from '../../desk/desk';
import { logRow } from './log-change';
import { oneByOne } from '../../one-by-one';

type Removal = { readonly kind: ListKind; readonly documentId: string };

/** A department the record speaks of stays: it gets an end date instead. */
const departmentInUse = async (desk: DeskContext, key: string, name: string): Promise<Refusal | null> => {
  const one = { page: 1, pageSize: 1 };
  const [forms, register, seats] = await oneByOne(
    () => desk.store.forms.list({ departments: [key], ...one }),
    () => desk.store.register.list({ department: key, ...one }),
    () => desk.store.lists.list('seat')
  );
  const isUsed = forms.total > 0 || register.total > 0 || seats.some((seat) => seat.department === key);
  return isUsed ? refuse('settings.department-in-use', { name }).refusal : null;
};

export const createRemoveRow =
  (desk: DeskContext) =>
  async ({ kind, documentId }: Removal, by?: By): Promise<Result<null>> => {
    const row = await desk.store.lists.find(kind, documentId);
    if (!row) return refuse('settings.not-found');
    const name = String(row.name ?? '');
    if (kind === 'department') {
      const refusal = await departmentInUse(desk, documentId, name);
      if (refusal) return { ok: false, refusal };
    }
    if (kind === 'channel') {
      const { book } = await desk.store.settings.rules();
      const stage = stageByChannel(book, (channel) => channel === documentId);
      if (stage) return refuse('settings.channel-in-rules', { name, ...stage });
    }
    if (kind === 'channel' && (await desk.published.countInChannel(documentId)) > 0) {
      return refuse('settings.channel-in-use', { name });
    }
    await logRow(desk, { kind, before: row, after: null }, by);
    await desk.store.lists.remove(kind, documentId);
    return accept(null);
  };
