import type { FormEvent, KeptForm } from '../../../../src/approval';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import type { NoticeListResponse, NoticeRow } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import type { Notice } from '../../store';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';
import { paged } from '../paged';
import type { Paging } from '../paged';

/** What whoever did it said. */
const wordsOf = (event: FormEvent): string => {
  if ('signature' in event) return event.signature.opinion;
  if ('reason' in event) return event.reason;
  return event.type === 'commented' ? event.text : '';
};

const NOTHING = { title: '', by: '', words: '' };

const saidOf = (notice: Notice, kept: KeptForm | undefined, { actor }: PersonSituation): typeof NOTHING => {
  if (!kept || !maySeeForm(kept.form, actor)) return NOTHING;
  const event = kept.recorded.find(({ sequence }) => sequence === notice.sequence)?.event;
  return {
    title: kept.form.submission.title,
    by: event?.by?.name ?? '',
    words: event ? wordsOf(event) : '',
  };
};

/** What I was told, newest first, with the words of whoever did it. */
export const createListNotices =
  (desk: DeskContext) =>
  async (paging: Paging, by: By): Promise<Result<NoticeListResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { notices, total } = await desk.store.notices.list(by.actor, paging);
    const numbers = [...new Set(notices.flatMap(({ form }) => form ?? []))];
    const kept = await desk.store.forms.kept(numbers);
    const rows = notices.map((notice): NoticeRow => {
      const { id, kind, form, at, readAt } = notice;
      return { id, kind, form, at, readAt, ...saidOf(notice, kept.get(form ?? ''), asking.value) };
    });
    return accept(paged(rows, { ...paging, total }));
  };
