import type { DocumentStateResponse } from '../../../src/contracts';
import type { WordId } from '../words';

const OPEN: readonly unknown[] = ['in-review', 'approved'];

const hasOpenForm = ({ form }: DocumentStateResponse): boolean => OPEN.includes(form?.state);

/** Whether the draft is exactly what is online, and nothing else is on its way. */
export const isOnlineAsIs = (state: DocumentStateResponse): boolean =>
  state.publication !== null && state.publication.digest === state.draftDigest && !hasOpenForm(state);

/** Whether something went past the gate to what is online, while the draft is still what was registered. */
export const needsRestoring = (state: DocumentStateResponse | null): boolean =>
  state !== null && isOnlineAsIs(state) && state.publication?.isAsRegistered === false;

/** Whether there is something to submit: no open form, of another department either, and not the very text that is online. */
export const maySubmit = (state: DocumentStateResponse): boolean =>
  !hasOpenForm(state) &&
  state.publishRefusal?.code !== 'form.open-elsewhere' &&
  state.publication?.digest !== state.draftDigest;

type Pressing = {
  /** Null while it is asked for. */
  readonly state: DocumentStateResponse | null;
  readonly isSaved: boolean;
  readonly isModified: boolean;
};

const OF_REFUSAL: Readonly<Record<string, WordId>> = {
  'publication.in-review': 'publish.in-review',
  'form.open-elsewhere': 'publish.in-review',
  'publication.companion-missing': 'publish.with-companion',
  'publication.companion-not-approved': 'publish.with-companion',
  'gate.publish-with-policy': 'publish.with-companion',
  'publication.not-publisher': 'publish.by-office',
};

/** Why Strapi's Publish is disabled, in a word or two after its name; null where pressing it would publish. */
export const publishLabel = ({ state, isSaved, isModified }: Pressing): WordId | null => {
  if (!isSaved) return 'publish.not-approved';
  if (!state) return 'publish.checking';
  if (isModified) return state.form?.state === 'approved' ? 'publish.unsaved' : 'publish.not-approved';
  if (!state.publishRefusal) return null;
  if (isOnlineAsIs(state)) return 'publish.online';
  return OF_REFUSAL[state.publishRefusal.code] ?? 'publish.not-approved';
};
