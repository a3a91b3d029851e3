import { NavLink } from 'react-router-dom';
import { Link } from '@strapi/design-system';
import { useForms } from '../../api/forms';
import { Note } from '../../components/Note';
import { DESK_PATH, formPath } from '../../plugin';
import { useWords } from '../../words';

/** After a signature: the next form that waits for me, or that nothing does. */
export const NextForm = ({ except }: { readonly except: string }) => {
  const { say } = useWords();
  const { data } = useForms({ view: 'waiting', page: 1, pageSize: 2 });
  if (!data) return null;
  const next = data.results.find(({ number }) => number !== except);
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
