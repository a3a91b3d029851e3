import type {
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

/** Sends once more what was given up. */
export const createRetryDeliveries =
  ({ store, clock }: DeskContext) =>
  async ({ ids }: OutboxRetryRequest): Promise<Result<OutboxRetryResponse>> =>
    accept({ retried: await store.outbox.retry(ids ?? null, clock.now()) });
