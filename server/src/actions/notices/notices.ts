import { ANCHORS } from '../../store';
import { logChange } from '../settings/log-change';
import type {
  AnchorsRequest,
  NoticeReadRequest,
  NoticeReadResponse,
  OutboxRetryRequest,
  OutboxRetryResponse,
  PreferenceRequest,
  PreferenceResponse,
} from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';

/** Marks what I was told as read; nobody marks for another. */
export const createReadNotices =
  ({ store, clock }: DeskContext) =>
  async (which: NoticeReadRequest, { actor }: By): Promise<Result<NoticeReadResponse>> =>
    accept({ read: await store.notices.read(actor, which, clock.now()) });

export const createSavePreference =
  ({ store, configuration }: DeskContext) =>
  async (preference: PreferenceRequest, { actor }: By): Promise<Result<PreferenceResponse>> => {
    await store.preferences.save(actor, preference);
    return accept({ preference, mail: configuration.notices.email });
  };

/** Whom heads of the register are sent to as a month is closed: a history rewritten later no longer has them (Art. 10). */
export const createSaveAnchors =
  (desk: DeskContext) =>
  ({ addresses }: AnchorsRequest, by: By): Promise<Result<AnchorsRequest>> =>
    desk.store.transaction(async () => {
      const before = (await desk.store.settings.read<readonly string[]>(ANCHORS)) ?? [];
      const after = [...new Set(addresses)];
      await desk.store.settings.write(ANCHORS, after);
      const line = { kind: 'anchors' as const, subject: '' };
      await logChange(desk, { ...line, before: { addresses: before }, after: { addresses: after } }, by);
      return accept({ addresses: after });
    });

/** Sends once more what was given up. */
export const createRetryDeliveries =
  ({ store, clock }: DeskContext) =>
  async ({ ids }: OutboxRetryRequest): Promise<Result<OutboxRetryResponse>> =>
    accept({ retried: await store.outbox.retry(ids ?? null, clock.now()) });
