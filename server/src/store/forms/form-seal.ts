import type { Seals } from '../../../../src/chain';
import type { Row } from '../tables/rows';

const textOf = ({ number, version, lastHash }: Row): string =>
  ['form', number, Number(version), lastHash ?? ''].join('\n');

/** On the end of a form's log: a log hashed anew from some event on has another end, which nobody without the secret can seal. */
export const sealOfForm = (seals: Seals, row: Row): string => seals.seal(textOf(row));

export const isFormSealed = (seals: Seals, row: Row): boolean =>
  seals.state(textOf(row), row.seal ? String(row.seal) : null) === 'own';
