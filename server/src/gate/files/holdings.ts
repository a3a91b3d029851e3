import type { Actor, Form } from '../../../../src/approval';
import { draftRule } from '../../../../src/approval';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { objectionToAmend } from '../../../../src/approval/verbs/amend';
import type { FileUse, Holding } from '../../../../src/files';
import { mayChangeFile } from '../../../../src/files';
import { keyOf } from '../../store';
import { actingPerson } from '../acting-person';
import { orRefuse, refused } from '../refused';
import { situationOf } from '../../desk/situation';
import type { Portal } from '../../desk/portal';

type Held = { readonly holding: Holding | null; readonly form: Form | null };

const titleFor = (form: Form | null, actor: Actor | null, title: string): string | null =>
  form && actor && maySeeForm(form, actor) ? title : null;

const heldBy = async ({ store }: Portal, use: FileUse, actor: Actor | null): Promise<Held> => {
  const { state, target, title } = use;
  if (state === 'online') return { holding: { by: 'online', title }, form: null };
  if (state === 'scan') {
    const form = await store.forms.findLatest(target);
    return { holding: { by: 'scan', title: titleFor(form, actor, title) }, form: null };
  }
  const form = state === 'draft' ? await store.forms.findOpen(target) : null;
  const rule = draftRule(form);
  if (rule === 'voids') return { holding: { by: 'approved', title: titleFor(form, actor, title) }, form };
  return { holding: null, form: rule === 'signers' ? form : null };
};

const once = <T>(all: readonly T[], key: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];

/**
 * Throws where one of these uses keeps the file as it is: by something online or approved, by a scan, or by a form in review
 * that somebody else is to sign. Answers with the forms in review that a change is to be told to.
 */
export const allowChange = async (portal: Portal, uses: readonly FileUse[]): Promise<readonly Form[]> => {
  if (uses.length === 0) return [];
  const actor = await actingPerson(portal);
  const inReview: Form[] = [];
  for (const file of new Set(uses.map((use) => use.file))) {
    const own = once(
      uses.filter((use) => use.file === file),
      ({ target, state }) => `${keyOf(target)}|${state}`
    );
    const held: Held[] = [];
    for (const use of own) held.push(await heldBy(portal, use, actor));
    const holdings = held.flatMap(({ holding }) => holding ?? []);
    orRefuse(mayChangeFile(own[0]?.name ?? '', holdings));
    inReview.push(...held.flatMap(({ form }) => form ?? []));
  }
  const context = inReview.length > 0 ? await situationOf(portal, { actor }) : null;
  for (const form of inReview) {
    const refusal = context && objectionToAmend(form, context);
    if (refusal) throw refused(refusal);
  }
  return once(inReview, ({ number }) => number);
};
