import type { Form, FormState } from '../../../../src/approval';
import type { FormListResponse, FormView } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { horizonOf } from '../../../../src/approval/form/may-see';
import type { FormQuery } from '../../store';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';
import { formSummary } from './form-summary';
import { paged } from '../paged';
import { waitingForms } from './waiting-forms';

export type FormListInput = {
  readonly view: FormView;
  readonly q?: string;
  readonly department?: string;
  readonly state?: FormState;
  readonly page: number;
  readonly pageSize: number;
};

const filterOf = ({ q, department, state }: FormListInput) => ({
  ...(q ? { search: q } : {}),
  ...(department ? { departments: [department] } : {}),
  ...(state ? { states: [state] } : {}),
});

const queryOf = (input: FormListInput, { actor }: PersonSituation): FormQuery => {
  const { page, pageSize } = input;
  const horizon = horizonOf(actor);
  const seen = { ...filterOf(input), page, pageSize, ...(horizon ? { visibleTo: horizon } : {}) };
  if (input.view === 'mine') return { ...seen, submittedBy: actor.id };
  return input.view === 'ready' ? { ...seen, states: ['approved'] } : seen;
};

const waitingPage = async (desk: DeskContext, input: FormListInput, asking: PersonSituation) => {
  const { states, ...filter } = filterOf(input) as ReturnType<typeof filterOf> & {
    states?: readonly FormState[];
  };
  const all = states && !states.includes('in-review') ? [] : await waitingForms(desk, asking, filter);
  const start = (input.page - 1) * input.pageSize;
  return { forms: all.slice(start, start + input.pageSize) as readonly Form[], total: all.length };
};

/** The desk's lists: what waits for me, what I submitted, what is ready to publish, everything I may see. */
export const createListForms =
  (desk: DeskContext) =>
  async (input: FormListInput, by: By): Promise<Result<FormListResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { forms, total } =
      input.view === 'waiting'
        ? await waitingPage(desk, input, asking.value)
        : await desk.store.forms.list(queryOf(input, asking.value));
    const results = forms.map((form) => formSummary(form, asking.value));
    return accept(paged(results, { ...input, total }));
  };
