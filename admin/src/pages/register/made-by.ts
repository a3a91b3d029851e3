import type { RegisterResponse } from '../../../../src/contracts';
import type { Say } from '../../words';

type Entry = RegisterResponse['results'][number];

/** A deputy and for whom: 吴站（代孙办）. */
export const withOther = (
  say: Say,
  { name, other }: { readonly name: string; readonly other: string | undefined }
): string => (other ? say('stepper.stood-in', { name, other }) : name);

/** Who made the entry, both where a deputy did; a timer or a token is the system. */
export const madeBy = ({ by, record }: Pick<Entry, 'by' | 'record'>, say: Say): string =>
  by ? withOther(say, { name: by.name, other: record?.standingInFor }) : say('timeline.system');
