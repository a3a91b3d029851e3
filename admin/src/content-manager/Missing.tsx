import { Note } from '../components/Note';
import type { WordId } from '../words';
import { useWords } from '../words';

/** What a form still lacks before it can be handed in; nothing where it lacks nothing. */
export const Missing = ({ gaps }: { readonly gaps: readonly WordId[] }) => {
  const { say } = useWords();
  if (gaps.length === 0) return null;
  return (
    <Note title={say('check.missing')}>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{say(gap)}</li>
        ))}
      </ul>
    </Note>
  );
};
