import type { Names } from './names';

/**
 * What a position may do. `submit`: hand in for its department; `follow`: recall, urge and complete its department's forms; `lead`: answer
 * for the department, so that its word keeps an item on the least strict route; `sign`: hold a stage; `publish`, `withdraw`; `reassign`:
 * name another signer and urge any form; `register`: keep the register; `months`: close months.
 */
export const POWERS = [
  'submit',
  'follow',
  'lead',
  'sign',
  'publish',
  'withdraw',
  'reassign',
  'register',
  'months',
] as const;
export type Power = (typeof POWERS)[number];

/** Powers over what is everybody's: only a position of the whole organization has them. */
export const OFFICE_POWERS: readonly Power[] = ['publish', 'withdraw', 'reassign', 'register', 'months'];
/** Powers over a department's own items. */
export const DEPARTMENT_POWERS: readonly Power[] = ['submit', 'follow', 'lead'];

/** Powers that are none over others: everybody's forms are handed in by somebody, and a colleague hands in as well. */
const HANDING_IN: readonly Power[] = ['submit', 'follow'];
export const isHandingIn = (power: Power): boolean => HANDING_IN.includes(power);

/** A position (岗位): of a department, or of the organization, and what its holders may do. */
export type Position = Names & {
  readonly key: string;
  readonly scope: 'department' | 'organization';
  readonly may: readonly Power[];
};

/** Keys of the positions whose holders may do it: what the rules ask of a position they ask so, and never by its key. */
export const positionsThat = (
  power: Power,
  { positions }: { readonly positions: readonly Position[] }
): readonly string[] => positions.filter(({ may }) => may.includes(power)).map(({ key }) => key);

/** Whether holders of the position may do it; of an unknown one nobody may do anything. */
export const mayDo = (
  position: string,
  power: Power,
  book: { readonly positions: readonly Position[] }
): boolean => positionsThat(power, book).includes(position);
