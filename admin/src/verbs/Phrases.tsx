import { Button, Flex } from '@strapi/design-system';
import type { MeResponse } from '../../../src/contracts';
import { LIMITS } from '../../../src/text';
import { useKept } from '../components/hooks/use-kept';
import type { WordId } from '../words';
import { useWords } from '../words';

const SHIPPED = {
  agree: ['phrase.agree', 'phrase.agree-checked'],
  return: ['phrase.return-facts', 'phrase.return-figures', 'phrase.return-pictures'],
} as const satisfies Readonly<Record<string, readonly WordId[]>>;

export type PhraseOf = keyof typeof SHIPPED;

/** How many of one's own are offered; more are searched longer than they are typed. */
const OWN = 4;

/** What ships, in the language of the admin, until the office writes its own. */
export const useShippedPhrases = () => {
  const { say } = useWords();
  return (verb: PhraseOf): readonly string[] => SHIPPED[verb].map((id) => say(id));
};

/** The opinions somebody gave last, the newest first, each once: kept in the browser for the person. The office's stand behind them. */
export const usePhrases = ({ me, verb }: { readonly me: MeResponse; readonly verb: PhraseOf }) => {
  const shipped = useShippedPhrases();
  const { value, set } = useKept<readonly string[]>({ person: me.person.id, about: `phrases/${verb}` });
  const own = value ?? [];
  const offered = me.phrases?.[verb] ?? shipped(verb);
  return {
    phrases: [...own, ...offered.filter((phrase) => !own.includes(phrase))],
    remember: (said: string) => {
      const phrase = said.trim();
      // The office's own are offered anyway, where they always stand.
      if (phrase === '' || phrase.length > LIMITS.phrase || offered.includes(phrase)) return;
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
