import {
  buildsOnLog,
  coSignersOf,
  OPEN_STATES,
  peopleAhead,
  reasonDue,
  signersOf,
  signingFor,
  signRefusal,
  successorsOf,
  verbsFor,
  verifyForm,
  wordsAtTop,
} from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import type { FormDetailResponse } from '../../../../src/contracts';
import { textFields } from '../../../../src/content';
import type { CanonicalDocument } from '../../../../src/content';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { contextsOf, verdicts } from '../../../../src/screening';
import type { RegisterEntry } from '../../../../src/register';
import { ITEM_UID } from '../../configuration';
import { checkForm } from '../../checks';
import type { By, DeskContext } from '../../desk/desk';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { situationOfPerson } from '../../desk/situation';
import { toldRows } from '../notices/told';
import { formCompanion } from './form-companion';
import { formContent } from './form-content';
import { isOverdue } from './form-summary';
import { formDifferences } from './form-versions';

export type FormDetailInput = { readonly number: string; readonly language: string };

type Draft = CanonicalDocument | null;
type Seen = Pick<FormDetailResponse, 'findings' | 'contexts'>;

/** What screening sees in the draft, with the words around it. */
const seenIn = async (desk: DeskContext, form: Form, draft: Draft): Promise<Seen> => {
  if (!draft || !OPEN_STATES.includes(form.state)) return { findings: [], contexts: [] };
  const { summary } = form.submission;
  const findings = await desk.screen({ target: form.target, draft, summary });
  const texts = [...textFields(draft, desk.store.documents.models), { field: 'form.summary', text: summary }];
  return { findings, contexts: contextsOf(findings, texts) };
};

const publicPathOf = async (
  desk: DeskContext,
  { target }: Form,
  history: readonly RegisterEntry[]
): Promise<string | null> => {
  // A document without a line in the register is not online: most forms that are signed.
  if (target.uid !== ITEM_UID || history.length === 0) return null;
  if (!(await desk.store.register.findLive(target))) return null;
  const published = await desk.store.documents.read(target, 'published');
  const slug = published?.fields.slug;
  return typeof slug === 'string' ? `${desk.configuration.publicPath}/${slug}` : null;
};

/** The address the item will have: made from its title when it is saved. */
const plannedPathOf = (desk: DeskContext, { target, state }: Form, draft: Draft): string | null => {
  if (target.uid !== ITEM_UID || !OPEN_STATES.includes(state)) return null;
  const slug = draft?.fields.slug;
  return typeof slug === 'string' ? `${desk.configuration.publicPath}/${slug}` : null;
};

const paperFormsOf = (desk: DeskContext, { attachments }: Form): Promise<FormDetailResponse['paperForms']> =>
  Promise.all(attachments.map(async ({ file, name }) => ({ name, url: await desk.files.urlOf(file) })));

/** What positions, categories and questions were called when the form was submitted. */
const namesOf = async (desk: DeskContext, form: Form): Promise<FormDetailResponse['named']> => {
  const { positions, categories, checklist, submissionDays } = await desk.store.settings.rulesOf(form.rules);
  return { positions, categories, checklist, submissionDays };
};

/** One form with everything a signer looks at; unknown and unseen are answered alike. */
export const createFormDetail =
  (desk: DeskContext) =>
  async ({ number, language }: FormDetailInput, by: By): Promise<Result<FormDetailResponse>> => {
    const asking = await situationOfPerson(desk, by);
    const kept = (await desk.store.forms.kept([number])).get(number);
    if (!asking.ok || !kept?.form || !maySeeForm(kept.form, asking.value.actor))
      return refuse('form.not-found');
    const { value: situation } = asking;
    const { form, recorded } = kept;
    const events = recorded.map(({ event }) => event);
    const draft = await desk.store.documents.read(form.target, 'draft');
    const { findings, contexts } = await seenIn(desk, form, draft);
    const history = await desk.store.register.history(form.target);
    const publicPath = await publicPathOf(desk, form, history);
    // The row and its log were read one after the other: what seems a fault is looked at again with the row held.
    const fault =
      verifyForm(kept, desk.hash) &&
      (await checkForm({ store: desk.store, hash: desk.hash, isStopped: () => false }, number));
    return accept({
      form,
      content: await formContent(desk, { form, draft, language }),
      differences: await formDifferences({ desk, form, events, history, reader: situation.actor.id }),
      findings,
      contexts,
      events: recorded,
      waitingFor: signersOf(form, situation),
      peopleAhead: peopleAhead(form, situation),
      signingFor: signingFor(form, situation),
      successors: successorsOf(form, situation),
      coSigners: coSignersOf(form, situation),
      overdue: isOverdue(form, situation.today),
      verbs: verbsFor(form, situation).filter((verb) => !fault || !buildsOnLog(verb)),
      words: wordsAtTop(events),
      reasonDue: reasonDue(form, situation, verdicts(findings)),
      signRefusal: signRefusal(form, situation),
      companion: await formCompanion(desk, form, situation),
      editUrl: desk.editPathOf(form.target),
      publicPath,
      plannedPath: publicPath ? null : plannedPathOf(desk, form, draft),
      fault,
      paperForms: await paperFormsOf(desk, form),
      named: await namesOf(desk, form),
      told: await toldRows(desk, number),
    });
  };
