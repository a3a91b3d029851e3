import type { PersonRef, Stage } from '../../../../src/approval';
import type { MeResponse } from '../../../../src/contracts';
import { joinNames, nameIn } from '../../language';
import { useWords } from '../../words';

/** Names for the keys that forms and entries carry, in the admin's language; a key nobody knows stays as it is. */
export const useNames = ({ positions, categories }: Pick<MeResponse, 'positions' | 'categories'>) => {
  const { say, language } = useWords();
  const nameOf = (known: MeResponse['positions'] | MeResponse['categories'], wanted: string): string =>
    nameIn(
      [...known].find(({ key }) => key === wanted),
      language,
      wanted
    );
  const positionName = (key: string) => nameOf(positions, key);
  return {
    positionName,
    /** A stage by its position; one that a signer asked for besides says so. */
    stageName: ({ position, named }: Pick<Stage, 'position' | 'named'>) =>
      named ? say('stage.co-sign', { stage: positionName(position) }) : positionName(position),
    categoryName: (key: string | null) => (key === null ? '—' : nameOf(categories, key)),
    peopleNames: (people: readonly PersonRef[]) =>
      joinNames(
        people.map(({ name }) => name),
        language
      ),
  };
};
