import type { CorrectEntryRequest, FileEntryRequest, NoteEntryResponse } from '../../../../src/contracts';
import {
  ENTRY_UID,
  objectionToEntry,
  objectionToNote,
  registrarDuty,
  standInBy,
} from '../../../../src/register';
import type { CorrectedField, EntryDraft, RegisterEntry } from '../../../../src/register';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';

type Note = Pick<EntryDraft, 'reason'> & {
  readonly kind: 'filing' | 'correction';
  readonly record: NonNullable<EntryDraft['record']>;
};

/** A note is found with the entry it names: it is of the same department, and its target is that entry. */
const draftOf = (named: RegisterEntry, note: Note) => ({
  target: { uid: ENTRY_UID, documentId: String(named.sequence), locale: null },
  form: named.form,
  title: named.title,
  department: named.department,
  category: named.category,
  channel: named.channel,
  digest: null,
  publishedDigest: null,
  ...note,
  record: { ...note.record, names: named.sequence },
});

/** Writes a note under the lock of the register's head. */
const write = async (
  desk: DeskContext,
  { sequence, note }: { readonly sequence: number; readonly note: Note },
  by: By
): Promise<Result<NoteEntryResponse>> => {
  const asking = await situationOfPerson(desk, by);
  if (!asking.ok) return asking;
  const { actor } = asking.value;
  return desk.store.transaction(async () => {
    await desk.store.register.reserve();
    const named = (await desk.store.register.findMany([sequence])).get(sequence) ?? null;
    const objection = objectionToNote(asking.value, named) ?? (named && objectionToEntry(named, desk.hash));
    if (objection || !named) return { ok: false, refusal: objection ?? refuse('register.no-entry').refusal };
    const draft = draftOf(named, note);
    const entry = await desk.store.register.append({
      ...draft,
      record: { ...draft.record, ...standInBy(registrarDuty(asking.value)) },
      at: by.at ?? desk.clock.now(),
      by: { id: actor.id, name: actor.name },
    });
    return accept({ entry });
  });
};

/** 备案: that an entry was filed with somebody, as an entry of its own (Art. 10). */
export const createFileEntry =
  (desk: DeskContext) =>
  ({ sequence, with: office, on, number, remark }: FileEntryRequest, by: By) => {
    const filing = { with: office, on, ...(number ? { number } : {}) };
    return write(
      desk,
      { sequence, note: { kind: 'filing', reason: null, record: { filing, ...(remark ? { remark } : {}) } } },
      by
    );
  };

/** Whether the lists have what a correction says; null where they do. */
const objectionToNames = async (
  { store }: DeskContext,
  { department, category, channel }: CorrectEntryRequest['corrected']
): Promise<Refusal | null> => {
  const [departments, channels, { categories }] = [
    await store.organization.departments(),
    await store.organization.channels(),
    await store.settings.approval(),
  ];
  const unknown = (field: CorrectedField) => refuse('register.unknown-name', { field }).refusal;
  if (department && !departments.some(({ key }) => key === department)) return unknown('department');
  if (category && !categories.some(({ key }) => key === category)) return unknown('category');
  if (channel && !channels.some(({ key, slug }) => key === channel || slug === channel))
    return unknown('channel');
  return null;
};

/** 更正: what an entry should have said; the entry itself stays as it was written (Art. 10). */
export const createCorrectEntry =
  (desk: DeskContext) =>
  async (
    { sequence, corrected, reason }: CorrectEntryRequest,
    by: By
  ): Promise<Result<NoteEntryResponse>> => {
    const objection = await objectionToNames(desk, corrected);
    if (objection) return { ok: false, refusal: objection };
    const said = Object.fromEntries(Object.entries(corrected).filter(([, value]) => value));
    return write(desk, { sequence, note: { kind: 'correction', reason, record: { corrected: said } } }, by);
  };
