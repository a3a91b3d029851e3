import { mayDo, presetBooks, type Names, type Position, type Power } from '../rules';

/** Who a sentence sends the reader to, by what they may do: `{@office}` is 办公室 here, the web editor of a newsroom. */
export type RoleWords = Readonly<Record<string, Names>>;

type Positions = { readonly positions: readonly Position[] };

const WHO = {
  officer: ['submit'],
  submitters: ['submit'],
  head: ['lead'],
  office: ['reassign'],
  publishers: ['publish'],
  keepers: ['publish', 'register', 'months'],
} as const satisfies Record<string, readonly Power[]>;
type Who = keyof typeof WHO;

const lowered = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
const withA = (name: string): string => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${lowered(name)}`;
const withThe = (name: string): string => `the ${lowered(name)}`;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const holders = (who: Who, book: Positions): readonly Position[] => {
  const found = book.positions.filter(({ key }) => WHO[who].some((power) => mayDo(key, power, book)));
  // Whoever follows a form up is its officer; a head only hands in too.
  const following = who === 'officer' ? found.filter(({ key }) => mayDo(key, 'follow', book)) : [];
  if (following.length > 0) return following.slice(0, 1);
  if (found.length > 0 || who !== 'office') return found;
  return holders('publishers', book);
};

const joined = (positions: readonly Position[], article: (name: string) => string): Names => ({
  zh: positions.map(({ zh }) => zh).join('或'),
  en: positions.map(({ en }) => article(en)).join(' or '),
});

const capitalized = ({ zh, en }: Names): Names => ({ zh, en: capital(en) });

/** The words of an organization's own positions for the sentences of its refusals. */
export const roleWords = (positions: readonly Position[]): RoleWords => {
  const book = { positions };
  const the = (who: Who) => joined(holders(who, book), withThe);
  const officer = holders('officer', book);
  return {
    officer: joined(officer, lowered),
    anOfficer: joined(officer, withA),
    AnOfficer: capitalized(joined(officer, withA)),
    theOfficer: joined(officer, withThe),
    TheOfficer: capitalized(joined(officer, withThe)),
    submitters: joined(holders('submitters', book), withA),
    head: joined(holders('head', book), lowered),
    office: the('office'),
    Office: capitalized(the('office')),
    publishers: the('publishers'),
    keepers: the('keepers'),
  };
};

/** Where nobody says whose rules are asked: those of the Measures. */
export const measuresWords: RoleWords = roleWords(presetBooks.measures.positions);
