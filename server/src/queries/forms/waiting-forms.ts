import { mayDecide } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import type { DeskContext } from '../../desk/desk';
import type { PersonSituation } from '../../desk/situation';
import type { FormQuery } from '../../store';
import { everyPage } from '../paged';

type Filter = Pick<FormQuery, 'search' | 'departments' | 'categories' | 'submittedFrom' | 'submittedTo'>;

/** Forms whose present stage the person can sign now, by whatever seat, barred ones left out; newest first. */
export const waitingForms = async (
  desk: DeskContext,
  asking: PersonSituation,
  filter: Filter = {}
): Promise<readonly Form[]> => {
  const seats = asking.actor.duties.map(({ position, department }) => ({ position, department }));
  const forms = await everyPage(async (paging) => {
    const found = await desk.store.forms.list({
      states: ['in-review'],
      seats,
      reassignedTo: asking.actor.id,
      ...filter,
      ...paging,
    });
    return { rows: found.forms, total: found.total };
  });
  return forms.filter((form) => mayDecide(form, asking));
};
