import type { Finding } from '../finding/finding';
import { everything, maskPieces, replaceIn, type Wanted } from './mask-pieces';
import { personalReplacements } from './replacement';

/** A text without personal data: 138****1234. Masking twice changes nothing more. */
export const maskText = (text: string, wanted: Wanted = everything): string =>
  maskPieces([text], wanted).join('');

/**
 * Masks the personal data that `findings` of one field name; where that is all of it, none is left. A finding made of an older text,
 * whose place holds something else by now, is passed over.
 */
export const mask = ({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}): string => {
  const named = new Set(findings.map(({ start, end, masked }) => `${start}-${end}-${masked}`));
  const all = personalReplacements(text);
  const chosen = all.filter(({ start, end, masked }) => named.has(`${start}-${end}-${masked}`));
  return chosen.length === all.length ? maskText(text) : replaceIn([text], chosen).join('');
};
