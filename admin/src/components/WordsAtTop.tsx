import type { MeResponse } from '../../../src/contracts';
import type { Route, WordAtTop } from '../../../src/approval';
import { showInstant } from '../view/dates';
import { useWords } from '../words';
import { Note } from './Note';
import { useNames } from './hooks/use-names';

type WordsProps = {
  readonly words: readonly WordAtTop[];
  readonly route: Route;
  readonly me: MeResponse;
};

/** Who said it, from which stage, when. */
const useHead = ({ route, me }: Omit<WordsProps, 'words'>) => {
  const { say } = useWords();
  const { stageName } = useNames(me);
  const nameOf = (key: string | null) => {
    const stage = route.stages.find((one) => one.key === key);
    return stage ? stageName(stage) : '';
  };
  return ({ kind, by, standingInFor, at, stage, to }: WordAtTop): string => {
    const name = by?.name ?? '';
    const who = standingInFor ? say('stepper.stood-in', { name, other: standingInFor.name }) : name;
    const place = nameOf(stage);
    const target = to === null ? say('words.to-officer') : nameOf(to);
    const person = place ? `${place} ${who}` : who;
    return say(`words.${kind}`, { person, instant: showInstant(at, me), to: target });
  };
};

/** Why it came back and what was remarked: before anything else, with who, when and the words. */
export const WordsAtTop = ({ words, ...given }: WordsProps) => {
  const headOf = useHead(given);
  return words.slice(0, 3).map((word) => (
    <Note
      key={`${word.at}-${word.text}`}
      tone={word.kind === 'commented' ? 'info' : 'warning'}
      title={headOf(word)}
    >
      <span style={{ whiteSpace: 'pre-wrap' }}>{word.text}</span>
    </Note>
  ));
};
