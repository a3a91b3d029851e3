import type { Form, FormEvent } from '../../../../src/approval';
import { civilDate, instantOf } from '../../../../src/calendar';
import { dueAt, isMailed, isSettled, tellsAnybody, toldOf } from '../../../../src/notices';
import type { NoticeKind } from '../../../../src/notices';
import type { Configuration, NoticesConfiguration, PublicSite } from '../../configuration';
import type { FormStore } from '../types/forms';
import type { ListStore, OrganizationStore, SettingsStore } from '../types/office';
import type { NoticeDraft, Notices } from './notices';
import type { DeliveryDraft, Outbox } from './outbox';
import type { Remembered } from '../office/remembered';
import type { Preferences } from './preferences';
import { oneByOne } from '../../one-by-one';

type Parts = Pick<Remembered, 'atOneHead'> & {
  readonly notices: Notices;
  readonly outbox: Outbox;
  readonly preferences: Preferences;
  readonly organization: Pick<OrganizationStore, 'holders'>;
  readonly settings: Pick<SettingsStore, 'approval' | 'calendar' | 'read'>;
  readonly configuration: Pick<Configuration, 'notices' | 'timeZone' | 'publicSite'>;
};

const HOUR = 3_600_000;
/** What is recorded long afterwards, old paper forms, is no news; a day later nobody is written to any more. */
const NEWS = 7 * 24 * HOUR;
const WRITTEN = 24 * HOUR;

const ageOf = (at: string): number => new Date().getTime() - instantOf(at);

/** Where the register stood at an instant. */
export type Anchor = { readonly sequence: number; readonly head: string; readonly at: string };

/** Setting: e-mail addresses that keep heads of the register. */
export const ANCHORS = 'anchors';

type Happening = Omit<NoticeDraft, 'person' | 'key'> & { readonly key: string };

/** Groups that hear of a kind: each robot and webhook once an event, whoever it concerns. */
const forGroups = (configuration: NoticesConfiguration, happening: Happening): readonly DeliveryDraft[] => {
  const { kind, form, at, key } = happening;
  const groups = [
    ...configuration.robots.map(({ name, about }) => ({ channel: `robot:${name}`, about })),
    ...configuration.webhooks.map(({ name, about }) => ({ channel: `webhook:${name}`, about })),
  ];
  return groups
    .filter(({ about }) => about.includes(kind))
    .map(({ channel }) => ({
      key: `${channel}|${key}|${kind}`,
      channel,
      person: null,
      kind,
      form,
      at,
      dueAt: at,
    }));
};

/** Static sites that are told of a revision of what the public sees; those at once are sent together. */
const forSites = ({ webhooks }: PublicSite, revision: number): readonly DeliveryDraft[] => {
  const at = new Date().toISOString();
  return webhooks.map(({ name }) => {
    const channel = `site:${name}`;
    return { key: `${channel}|${revision}`, channel, person: null, kind: 'site', form: null, at, dueAt: at };
  });
};

export const createTelling = (parts: Parts) => {
  const { configuration } = parts;

  const mails = async (drafts: readonly NoticeDraft[]): Promise<readonly DeliveryDraft[]> => {
    if (!configuration.notices.email) return [];
    const wanted = await parts.preferences.of(drafts.map(({ person }) => person));
    const office = { calendar: await parts.settings.calendar(), timeZone: configuration.timeZone };
    return drafts.flatMap(({ key, person, kind, form, at }) => {
      const preference = wanted.get(person);
      if (!preference || !isMailed(kind, preference)) return [];
      return [
        {
          key: `email|${key}`,
          channel: 'email',
          person,
          kind,
          form,
          at,
          dueAt: dueAt(at, preference.when, office),
        },
      ];
    });
  };

  const groups = (drafts: readonly NoticeDraft[]): readonly DeliveryDraft[] => {
    const happenings = new Map<string, Happening>();
    for (const { key, person, ...one } of drafts) {
      const event = key.slice(0, key.lastIndexOf(`|${person}`));
      happenings.set(`${event}|${one.kind}`, { ...one, key: event });
    }
    return [...happenings.values()].flatMap((happening) => forGroups(configuration.notices, happening));
  };

  /** Writes what people are told, and what is to leave for them, in the open transaction. */
  const write = async (drafts: readonly NoticeDraft[]): Promise<void> => {
    const news = drafts.filter(({ at }) => ageOf(at) < NEWS);
    if (news.length === 0) return;
    await parts.notices.add(news);
    const fresh = news.filter(({ at }) => ageOf(at) < WRITTEN);
    if (fresh.length > 0) await parts.outbox.add([...(await mails(fresh)), ...groups(fresh)]);
  };

  const tellOfForm = async (
    before: Form | null,
    events: readonly FormEvent[],
    after: Form
  ): Promise<void> => {
    if (isSettled(before, after)) await parts.notices.settle(after.number, events.at(-1)?.at ?? '');
    if (!tellsAnybody(events)) return;
    const today = civilDate(events.at(-1)?.at ?? '', configuration.timeZone);
    const [holders, settings] = await oneByOne(
      () => parts.organization.holders(today),
      () => parts.settings.approval()
    );
    const told = toldOf(before, events, { holders, settings });
    await write(
      told.map(({ person, ...one }) => ({
        ...one,
        person,
        form: after.number,
        key: `${after.number}|${one.sequence}|${person}`,
      }))
    );
  };

  /** A head of the register, to be kept outside the portal: to the addresses the office named, and to groups that want it. */
  const tellAnchor = async ({ sequence, head, at }: Anchor): Promise<void> => {
    const addresses = (await parts.settings.read<readonly string[]>(ANCHORS)) ?? [];
    const form = `${at.slice(0, 10)} ${sequence} ${head}`;
    const key = `anchor|${sequence}|${at}`;
    const happening = { kind: 'anchor' as const, form, sequence: null, at, key };
    await parts.outbox.add([
      ...addresses.map((address) => ({
        key: `anchor:${address}|${key}`,
        channel: `anchor:${address}`,
        person: null,
        kind: 'anchor' as const,
        form,
        at,
        dueAt: at,
      })),
      ...forGroups(configuration.notices, happening),
    ]);
  };

  return {
    tellOfForm: (...told: Parameters<typeof tellOfForm>): Promise<void> =>
      parts.atOneHead(() => tellOfForm(...told)),
    tellAnchor,
    tellSite: (revision: number) => parts.outbox.add(forSites(configuration.publicSite, revision)),
    /** Tells people of what concerns no form; `key` names what happened, once. */
    tell: (given: {
      readonly people: readonly number[];
      readonly kind: NoticeKind;
      readonly key: string;
      readonly at: string;
    }): Promise<void> => {
      const { people, kind, key, at } = given;
      return write(
        [...new Set(people)].map((person) => ({
          key: `${key}|${person}`,
          person,
          kind,
          form: null,
          sequence: null,
          at,
        }))
      );
    },
  };
};

export type Telling = ReturnType<typeof createTelling>;

/** Forms whose every event is told of as it is kept: whoever appends cannot forget it. */
export const tellingForms = (forms: FormStore, { tellOfForm }: Telling): FormStore => ({
  ...forms,
  append: async (form, events) => {
    const changed = await forms.append(form, events);
    await tellOfForm(form, events, changed);
    return changed;
  },
});

/** The organization's lists, whose delegations are told to whoever is to stand in. */
export const tellingLists = (lists: ListStore, { tell }: Telling): ListStore => ({
  ...lists,
  create: async (kind, data) => {
    const row = await lists.create(kind, data);
    if (kind === 'delegation') {
      const key = `delegation|${row.documentId}`;
      await tell({ people: [Number(row.toUser)], kind: 'delegated', key, at: new Date().toISOString() });
    }
    return row;
  },
});
