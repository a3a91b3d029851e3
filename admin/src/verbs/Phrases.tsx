import { Button, Flex } from '@strapi/design-system';
import { useKept } from '../components/hooks/use-kept';
import type { WordId } from '../words';
import { useWords } from '../words';

const OFFERED = {
  agree: ['phrase.agree', 'phrase.agree-checked'],
  return: ['phrase.return-facts', 'phrase.return-figures', 'phrase.return-pictures'],
} as const satisfies Readonly<Record<string, readonly WordId[]>>;

export type PhraseOf = keyof typeof OFFERED;

/** How many of one's own are offered; more are searched longer than they are typed. */
const OWN = 4;

/** The opinions somebody gave last, the newest first, each once: kept in the browser for the person. */
export const usePhrases = ({ person, verb }: { readonly person: number; readonly verb: PhraseOf }) => {
  const { say } = useWords();
  const { value, set } = useKept<readonly string[]>({ person, about: `phrases/${verb}` });
  const own = value ?? [];
  const offered = OFFERED[verb].map((id) => say(id));
  return {
    phrases: [...own, ...offered.filter((phrase) => !own.includes(phrase))],
    remember: (said: string) => {
      const phrase = said.trim();
      if (phrase === '' || phrase.length > 60) return;
      set([phrase, ...own.filter((known) => known !== phrase)].slice(0, OWN));
    },
  };
};

/** Opinions to be had with one tap, which may be changed afterwards. */
export const Phrases = ({
  phrases,
  onChoose,
}: {
  readonly phrases: readonly string[];
  readonly onChoose: (phrase: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex gap={1} wrap="wrap" role="group" aria-label={say('phrase.label')}>
      {phrases.map((phrase) => (
        <Button key={phrase} type="button" variant="tertiary" size="S" onClick={() => onChoose(phrase)}>
          {phrase}
        </Button>
      ))}
    </Flex>
  );
};
