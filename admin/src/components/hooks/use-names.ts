import type { PersonRef } from '../../../../src/approval';
import type { MeResponse } from '../../../../src/contracts';
import { joinNames, nameIn } from '../../language';
import { useWords } from '../../words';

/** Names for the keys that forms and entries carry, in the admin's language; a key nobody knows stays as it is. */
export const useNames = ({ positions, categories }: Pick<MeResponse, 'positions' | 'categories'>) => {
  const { language } = useWords();
  const nameOf = (known: MeResponse['positions'] | MeResponse['categories'], wanted: string): string =>
    nameIn(
      [...known].find(({ key }) => key === wanted),
      language,
      wanted
    );
  return {
    positionName: (key: string) => nameOf(positions, key),
    categoryName: (key: string | null) => (key === null ? '—' : nameOf(categories, key)),
    peopleNames: (people: readonly PersonRef[]) =>
      joinNames(
        people.map(({ name }) => name),
        language
      ),
  };
};
