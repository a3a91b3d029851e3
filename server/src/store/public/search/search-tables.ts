import type { Core } from '@strapi/strapi';
import {
  codeOf,
  piecesOf,
  piecesOfWord,
  samplesOf,
  sequenceOf,
  sequenceOfWord,
} from '../../../../../src/publication';
import type { Tables } from '../../tables/connection';
import type { Row } from '../../tables/rows';

/** A row a document: of which revision its pieces are. Where the database can, the pieces stand in it. */
export const SEARCH = 'pubdesk_public_searches';
/** SQLite keeps them in a full-text table of its own, under the same id. */
export const PIECES = 'pubdesk_public_pieces';

/** What one text should be found by. */
export type Searched = { readonly id: number; readonly revision: number; readonly words: string };

type Raw = { readonly sql: string; readonly bindings: readonly string[] };

/** What one kind of database does about pieces. */
export type Dialect = {
  /** Statements that make the tables where they are missing. */
  readonly tables: readonly string[];
  /** Beside id and revision. */
  readonly columns: (words: string) => Readonly<Record<string, unknown>>;
  readonly isApart: boolean;
  /** Which ids have a word, all of its pieces at least. */
  readonly idsWith: (word: string) => Raw;
  /** Whether having every piece may still not be having the word. */
  readonly isRough: boolean;
  /** Looks a text itself through for a word, letter for letter: a database's own LIKE takes é for e here and not there. */
  readonly has: string;
  /** Of a row that is kept with a text of its own: whether its pieces are the text's. */
  readonly areKept: (tables: Tables, row: Row, text: Searched) => Promise<boolean>;
};

/** As kept in the row itself, in whatever order. */
const sameIn =
  (columns: Dialect['columns']) =>
  async (_: Tables, { pieces }: Row, { words }: Searched): Promise<boolean> =>
    JSON.stringify(pieces) === JSON.stringify(columns(words).pieces);

const SQLITE: Dialect = {
  tables: [
    `create table if not exists ${SEARCH} (id integer primary key, revision integer not null)`,
    `create virtual table if not exists ${PIECES} using fts5(pieces, content='', contentless_delete=1, tokenize='ascii')`,
  ],
  columns: () => ({}),
  isApart: true,
  idsWith: (word) => ({
    sql: `select rowid from ${PIECES} where ${PIECES} match ?`,
    bindings: [`"${sequenceOfWord(word)}"`],
  }),
  isRough: false,
  has: 'instr(words, ?) > 0',
  // Its pieces cannot be read back, only be looked for.
  areKept: async (tables, _, { id, words }) => {
    const asked = samplesOf(words).map((sample) => `"${sequenceOfWord(sample)}"`);
    if (asked.length === 0) return true;
    const found = await tables(PIECES)
      .where({ rowid: id })
      .whereRaw(`${PIECES} match ?`, [asked.join(' ')])
      .select('rowid');
    return found.length > 0;
  },
};

const inRow = (words: string) => ({ pieces: piecesOf(words) });
const inText = (words: string) => ({ pieces: piecesOf(words).map(codeOf).join(' ') });

const POSTGRES: Dialect = {
  tables: [
    `create table if not exists ${SEARCH} (id integer primary key, revision integer not null, pieces text[] not null)`,
    `create index if not exists ${SEARCH}_pieces_ix on ${SEARCH} using gin (pieces)`,
  ],
  columns: inRow,
  isApart: false,
  idsWith: (word) => {
    const pieces = piecesOfWord(word);
    const marks = pieces.map(() => '?').join(', ');
    return { sql: `select id from ${SEARCH} where pieces @> array[${marks}]::text[]`, bindings: pieces };
  },
  isRough: true,
  has: 'strpos(words, ?) > 0',
  areKept: sameIn(inRow),
};

const MYSQL: Dialect = {
  tables: [
    `create table if not exists ${SEARCH} (id integer primary key, revision integer not null, pieces mediumtext not null, fulltext key ${SEARCH}_pieces_ix (pieces)) engine=InnoDB character set ascii`,
  ],
  columns: inText,
  isApart: false,
  idsWith: (word) => ({
    sql: `select id from ${SEARCH} where match (pieces) against (? in boolean mode)`,
    bindings: [
      piecesOfWord(word)
        .map((piece) => `+${codeOf(piece)}`)
        .join(' '),
    ],
  }),
  isRough: true,
  has: 'locate(cast(? as binary), cast(words as binary)) > 0',
  areKept: sameIn(inText),
};

const DIALECTS: Readonly<Record<string, Dialect>> = { sqlite: SQLITE, postgres: POSTGRES, mysql: MYSQL };

export const dialectOf = ({ db }: Core.Strapi): Dialect => DIALECTS[db.dialect.client] ?? SQLITE;

/** What SQLite keeps apart. */
export const apartOf = (id: number, words: string) => ({ rowid: id, pieces: sequenceOf(words) });
