import { randomBytes } from 'node:crypto';
import { ASKING, nextTry, ROBOT_LIMITS } from '../../../src/notices';
import type { Outcome } from '../../../src/notices';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import { send } from '../outbox';
import type { Delivery, Recipient } from '../store';
import type { Job } from './job';

const MINUTE = 60_000;
/** A sender that has said nothing for so long was cut off; what it held is sent by another, perhaps a second time. */
const LOST = 5 * MINUTE;
/** Recipients served side by side: one slow server holds up no other. */
const ABREAST = 4;

const instantNow = (): number => Date.parse(clock.now());
const iso = (instant: number): string => new Date(instant).toISOString();
const idsOf = (told: readonly Delivery[]): readonly number[] => told.map(({ id }) => id);

/** Whether it still is news: not read in the portal meanwhile, nor asked of a stage that has been signed. */
const isNews = async ({ store }: Job, one: Delivery): Promise<boolean> => {
  const key = one.key.slice(one.channel.length + 1);
  if (one.person !== null) return (await store.notices.unreadAmong([key])).has(key);
  if (!ASKING.includes(one.kind) || one.form === null) return true;
  return store.notices.isUnread(one.form, Number(key.split('|')[1]));
};

/** Which are still news; the others are dropped, since whoever was to hear knows. */
const newsAmong = async (job: Job, told: readonly Delivery[]): Promise<readonly Delivery[]> => {
  const news: Delivery[] = [];
  const known: Delivery[] = [];
  for (const one of told) ((await isNews(job, one)) ? news : known).push(one);
  if (known.length > 0) await job.store.outbox.settle(idsOf(known), 'dropped', iso(instantNow()));
  return news;
};

/** A robot that has said enough this minute waits, however many instances speak through it. */
const isAtLimit = async ({ strapi, store }: Job, { channel }: Recipient): Promise<boolean> => {
  const robot = configurationOf(strapi).notices.robots.find(({ name }) => channel === `robot:${name}`);
  if (!robot) return false;
  return (await store.outbox.sentSince(channel, iso(instantNow() - MINUTE))) >= ROBOT_LIMITS[robot.kind];
};

const settle = async (job: Job, told: readonly Delivery[], outcome: Outcome): Promise<void> => {
  const { strapi, store } = job;
  const at = iso(instantNow());
  if (outcome.what === 'sent') return store.outbox.settle(idsOf(told), 'sent', at);
  const tries = Math.max(...told.map((one) => one.tries)) + 1;
  const wait = nextTry(outcome, { tries, random: Math.random() });
  const dueAt = wait === null ? null : iso(instantNow() + wait);
  await store.outbox.fail(idsOf(told), { dueAt, tries, fault: outcome.fault, at });
  if (dueAt === null)
    strapi.log.warn(
      `publication-desk: ${told.length} messages by ${told[0]?.channel} were given up: ${outcome.fault} (Settings, Delivery)`
    );
};

const serve = async (job: Job, recipient: Recipient): Promise<void> => {
  if (await isAtLimit(job, recipient)) return;
  const now = instantNow();
  const claim = randomBytes(12).toString('hex');
  const claimed = await job.store.outbox.claim(recipient, { now: iso(now), lost: iso(now - LOST), claim });
  const told = await newsAmong(job, claimed);
  if (told.length > 0) await settle(job, told, await send(job, recipient, told));
};

/**
 * Sends what is due, each recipient's in one message, at least once: what is claimed and never settled is claimed again.
 * Of many instances that look at once each takes other rows.
 */
export const deliverDue = async (job: Job): Promise<void> => {
  const now = instantNow();
  const recipients = [...(await job.store.outbox.due({ now: iso(now), lost: iso(now - LOST) }))];
  const worker = async (): Promise<void> => {
    for (let next = recipients.shift(); next && !job.isStopped(); next = recipients.shift()) {
      try {
        await serve(job, next);
      } catch (error) {
        job.strapi.log.error(`publication-desk: delivery by ${next.channel}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
};

const DAY = 24 * 60 * MINUTE;

/** What was read is kept for three months, what was not for two years; what was sent for one month, what was given up for six. */
export const pruneNotices = async ({ store }: Job): Promise<void> => {
  const ago = (days: number) => iso(instantNow() - days * DAY);
  await store.notices.prune({ read: ago(90), all: ago(730) });
  await store.outbox.prune({ settled: ago(30), dead: ago(180) });
};
