import type { MeResponse } from '../../../src/contracts';
import { describeRefusal, refusals, roleWords } from '../../../src/refusals';
import type { Refusal } from '../../../src/result';
import type { Language } from '../language';
import { nameIn } from '../language';

/** The names the desk has for the keys a refusal carries. */
export type Names = Pick<MeResponse, 'positions' | 'categories' | 'departments'>;

const named = (value: string | number, names: Names | null, language: Language): string | number => {
  if (typeof value === 'number' || !names) return value;
  const word = [...names.positions, ...names.categories].find(({ key }) => key === value);
  return word ? nameIn(word, language) : (names.departments.find(({ key }) => key === value)?.name ?? value);
};

type Spoken = {
  readonly refusal: Refusal;
  readonly names: Names | null;
  readonly language: Language;
  readonly otherwise?: string;
};

/** The sentence of a refusal in the admin's language, keys replaced by names: what happened, and what to do next. */
export const sayRefusal = ({ refusal, names, language, otherwise }: Spoken): string => {
  if (!refusals[refusal.code]) return otherwise ?? refusal.code;
  const params = Object.fromEntries(
    Object.entries(refusal.params ?? {}).map(([key, value]) => [key, named(value, names, language)])
  );
  return describeRefusal({ code: refusal.code, params }, names ? roleWords(names.positions) : undefined)[
    language
  ];
};
