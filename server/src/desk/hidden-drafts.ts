import type { Form, Target } from '../../../src/approval';
import {
  mayReadDraft,
  writingDepartments,
  type DraftReader,
} from '../../../src/approval/signing/draft-reader';
import { asActor } from '../../../src/approval/signing/seat';
import type { DraftRow } from '../store';
import type { Ground } from './portal';
import { situationOf } from './situation';
import type { Situation } from './situation';

type Asked = Pick<Ground, 'store' | 'clock' | 'configuration'>;

/** The form that speaks for a draft: the newest of its own language, else the newest there is. */
const formFor = ({ locale }: Pick<DraftRow, 'locale'>, forms: readonly Form[]): Form | null =>
  forms.find(({ target }) => target.locale === locale) ?? forms[0] ?? null;

/** Those of the drafts that somebody does not read. */
const hiddenAmong = async (
  { store }: Asked,
  { uid, drafts }: { readonly uid: string; readonly drafts: readonly DraftRow[] },
  reader: DraftReader
): Promise<readonly DraftRow[]> => {
  const { holders, settings } = reader;
  const known = new Map<number, readonly string[]>();
  // Of each author once: a few people wrote the hundreds of drafts that wait.
  const departmentsOf = (account: number | null): readonly string[] => {
    if (account === null) return [];
    const found =
      known.get(account) ??
      writingDepartments({ actor: asActor({ id: account, name: '' }, holders), settings });
    known.set(account, found);
    return found;
  };
  const forms = await store.forms.newestOf(uid, [...new Set(drafts.map(({ documentId }) => documentId))]);
  return drafts.filter((draft) => {
    const form = formFor(draft, forms.get(draft.documentId) ?? []);
    return !mayReadDraft({ form, madeBy: draft.madeBy, departments: departmentsOf(draft.madeBy) }, reader);
  });
};

/** Row ids of the drafts of a type that an account does not read. */
export const hiddenDrafts = async (ground: Asked, uid: string, user: number): Promise<readonly number[]> => {
  const drafts = await ground.store.documents.privateDrafts(uid);
  if (drafts.length === 0) return [];
  const { actor, holders, settings } = await situationOf(ground, { actor: user });
  // Somebody whose account is not in use is a person without any duty.
  const reader = { actor: actor ?? { id: user, name: '', duties: [] }, holders, settings };
  return (await hiddenAmong(ground, { uid, drafts }, reader)).map(({ id }) => id);
};

/** Whether the draft is another department's, or its signers' alone: nobody else hands it in as their own. */
export const isDraftElsewhere = async (
  ground: Asked,
  { uid, documentId, locale }: Target,
  { actor, holders, settings }: Situation
): Promise<boolean> => {
  if (!actor) return false;
  const drafts = (await ground.store.documents.privateDrafts(uid, documentId)).filter(
    (draft) => locale === null || draft.locale === locale
  );
  return (await hiddenAmong(ground, { uid, drafts }, { actor, holders, settings })).length > 0;
};
