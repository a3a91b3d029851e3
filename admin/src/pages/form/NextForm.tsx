import { NavLink } from 'react-router-dom';
import { Link } from '@strapi/design-system';
import type { FormSummary, MeResponse } from '../../../../src/contracts';
import { useForms } from '../../api/forms';
import { Note } from '../../components/Note';
import { DESK_PATH, formPath } from '../../plugin';
import { firstView } from '../../view/first-view';
import { useWords } from '../../words';

/** The one that is due first; those without a deadline come last, in the order they came. */
const mostPressing = (forms: readonly FormSummary[]): FormSummary | undefined =>
  [...forms].sort((one, other) => (one.stageDueOn ?? '9999').localeCompare(other.stageDueOn ?? '9999'))[0];

/** After a signature: the next form that waits for me, the most pressing first, or that none does. */
export const NextForm = ({ me, except }: { readonly me: MeResponse; readonly except: string }) => {
  const { say } = useWords();
  const view = firstView(me) === 'ready' ? 'ready' : 'waiting';
  const { data } = useForms({ view, page: 1, pageSize: 50 });
  if (!data) return null;
  const next = mostPressing(data.results.filter(({ number }) => number !== except));
  return (
    <Note
      tone="success"
      action={
        <Link
          tag={NavLink}
          to={next ? formPath(next.number) : DESK_PATH}
          style={{ minHeight: '4.4rem', whiteSpace: 'normal' }}
        >
          {next ? say('next.form', { number: next.number, title: next.title }) : say('next.none')}
        </Link>
      }
    >
      {say('next.done')}
    </Note>
  );
};
