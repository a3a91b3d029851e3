import type { Form, FormState } from '../../../../src/approval';
import type { FormListResponse, FormView } from '../../../../src/contracts';
import { addDays, startOfDay } from '../../../../src/calendar';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { horizonOf } from '../../../../src/approval/form/may-see';
import type { FormQuery } from '../../store';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';
import { pileOf } from './desk-views';
import { formSummary, saidOf } from './form-summary';
import { paged } from '../paged';
import { waitingForms } from './waiting-forms';

export type FormListInput = {
  readonly view: FormView;
  readonly q?: string;
  readonly department?: string;
  readonly category?: string;
  readonly state?: FormState;
  readonly from?: string;
  readonly to?: string;
  readonly page: number;
  readonly pageSize: number;
};

type Filter = Pick<
  FormQuery,
  'search' | 'departments' | 'categories' | 'states' | 'submittedFrom' | 'submittedTo'
>;

const filterOf = (input: FormListInput, timeZone: string): Filter => {
  const { q, department, category, state, from, to } = input;
  return {
    ...(q ? { search: q } : {}),
    ...(department ? { departments: [department] } : {}),
    ...(category ? { categories: [category] } : {}),
    ...(state ? { states: [state] } : {}),
    ...(from ? { submittedFrom: startOfDay(from, timeZone) } : {}),
    ...(to ? { submittedTo: startOfDay(addDays(to, 1), timeZone) } : {}),
  };
};

/** A tab has its own states; a state asked for beside them leaves what both name. */
const both = (one: readonly FormState[] | undefined, other: readonly FormState[] | undefined) =>
  one && other ? one.filter((state) => other.includes(state)) : (one ?? other);

const queryOf = (input: FormListInput, asking: PersonSituation, filter: Filter): FormQuery => {
  const { view, page, pageSize } = input;
  const horizon = horizonOf(asking.actor);
  const seen = horizon ? { visibleTo: horizon } : {};
  const pile = view === 'all' || view === 'waiting' ? seen : pileOf(view, asking);
  const states = both('states' in pile ? pile.states : undefined, filter.states);
  return { ...filter, ...pile, ...(states ? { states } : {}), page, pageSize };
};

/** What is due first comes first, what has no deadline last; of equals the older. */
const byDeadline = (one: Form, other: Form): number =>
  (one.stageDueOn ?? '9999').localeCompare(other.stageDueOn ?? '9999') ||
  one.submittedAt.localeCompare(other.submittedAt);

const waitingPage = async (
  desk: DeskContext,
  asking: PersonSituation,
  { input, filter }: { readonly input: FormListInput; readonly filter: Filter }
) => {
  const { states, ...rest } = filter;
  const all = states && !states.includes('in-review') ? [] : await waitingForms(desk, asking, rest);
  const start = (input.page - 1) * input.pageSize;
  const forms = [...all].sort(byDeadline).slice(start, start + input.pageSize);
  return { forms: forms as readonly Form[], total: all.length };
};

/** The desk's lists: what waits for me, what I submitted, what is ready to publish, everything I may see. */
export const createListForms =
  (desk: DeskContext) =>
  async (input: FormListInput, by: By): Promise<Result<FormListResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const filter = filterOf(input, desk.configuration.timeZone);
    const { forms, total } =
      input.view === 'waiting'
        ? await waitingPage(desk, asking.value, { input, filter })
        : await desk.store.forms.list(queryOf(input, asking.value, filter));
    const said = await Promise.all(forms.map((form) => saidOf(desk, form)));
    const results = forms.map((form, place) => formSummary(form, asking.value, said[place]));
    return accept(paged(results, { ...input, total }));
  };
