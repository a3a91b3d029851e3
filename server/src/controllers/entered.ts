import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { ENTERED_ROWS } from '../../../src/register';
import { refuse } from '../../../src/result';
import { bodyOf, endpoint, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { enteredImport, enteredItem, nothing, strikeEntry } from '../requests/office';

type Table = readonly (readonly string[])[];

const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
/** A table may have its name and remarks over and under its rows. */
const MOST_ROWS = ENTERED_ROWS + 100;
const MOST_CELLS = 50;

const isTable = (value: unknown): value is Table =>
  Array.isArray(value) &&
  value.length <= MOST_ROWS &&
  value.every(
    (row) =>
      Array.isArray(row) && row.length <= MOST_CELLS && row.every((cell: unknown) => typeof cell === 'string')
  );

/** The table as the page read it: a file of a form, since a body of JSON may not be as long as a list of years is. */
const tableOf = async ({ request }: Context): Promise<Table | null> => {
  const [file] = [request.files?.table].flat() as readonly { filepath?: string; size?: number }[];
  if (!file?.filepath || (file.size ?? 0) > MOST_BYTES) return null;
  try {
    const value: unknown = JSON.parse(await readFile(file.filepath, 'utf8'));
    return isTable(value) ? value : null;
  } catch {
    // No JSON: nothing the page would send.
    return null;
  }
};

/** 补登: what was published on paper or before the desk was. */
export const entered = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    enter: at({
      schema: enteredItem,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.enterItem(input, by),
    }),
    importTable: at({
      schema: enteredImport,
      input: ({ query }) => query,
      call: async ({ desk, input, by, context }) => {
        const table = await tableOf(context);
        if (!table)
          return refuse('register.table-wrong', {
            most: ENTERED_ROWS,
            columns: MOST_CELLS,
            megabytes: MOST_MEGABYTES,
          });
        return desk.actions.importEntered({ table, dryRun: input.dryRun === 'true' }, by);
      },
    }),
    progress: at({
      schema: nothing,
      input: ({ query }) => query,
      call: ({ desk }) => desk.actions.enteredProgress(),
    }),
    strike: at({
      schema: strikeEntry,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.actions.strikeEntry(input, by),
    }),
  };
};
