/** Text to a digest in hexadecimal. */
export type Hash = (text: string) => string;

/** Where a chain stands after a link: links are numbered from 1 without gaps. */
export type ChainHead = { readonly sequence: number; readonly hash: string };

/** One event of a form or one entry of the register, hashed together with the hash before it. */
export type Link = ChainHead & { readonly previousHash: string };

/** The hash before the first link. */
export const FIRST_HASH = '0'.repeat(64);

/** Where a chain stands before its first link. */
export const CHAIN_START: ChainHead = { sequence: 0, hash: FIRST_HASH };
