import type { PersonRef } from '../../../../src/approval';

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

type Names = {
  readonly firstname?: unknown;
  readonly lastname?: unknown;
  readonly username?: unknown;
  readonly email?: unknown;
};

/** 张 + 三 is 张三; Ada + Lovelace is Ada Lovelace; somebody without either goes by user name or e-mail. */
export const personName = ({ firstname, lastname, username, email }: Names): string => {
  const first = String(firstname ?? '').trim();
  const last = String(lastname ?? '').trim();
  const name = CJK.test(first + last) ? `${last}${first}` : `${first} ${last}`.trim();
  return name || String(username ?? '') || String(email ?? '');
};

/** An admin user's row as the record names them: number, key of the account, e-mail and name together. */
export const accountOf = (
  row: Names & { readonly id?: unknown; readonly documentId?: unknown }
): PersonRef => ({
  id: Number(row.id),
  name: personName(row),
  ...(row.documentId ? { account: String(row.documentId) } : {}),
  ...(row.email ? { email: String(row.email).toLowerCase() } : {}),
});
