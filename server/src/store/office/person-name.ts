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
