import { EFFECTS, type Found } from './screen-text';

const SHOWN = 120;

/**
 * Pictures of other servers: what they show can change after the last signature. The officer puts them into the Media Library, or writes
 * why they stay (Art. 7).
 */
export const foreignPictureFindings = (addresses: readonly string[]): readonly Found[] =>
  addresses.map((address) => ({
    kind: 'foreign-picture',
    effect: EFFECTS['foreign-picture'],
    rule: 'foreign-picture',
    place: [],
    start: 0,
    end: 0,
    count: addresses.length,
    excerpt: address.slice(0, SHOWN),
    masked: null,
    replacement: null,
    match: address,
  }));
