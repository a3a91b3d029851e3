/** An expected refusal is a value, never an exception. `code` names a row of `refusals/`; `params` fill its sentence. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <Code extends string>(
  code: Code,
  params?: Readonly<Record<string, string | number>>
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: params ? { code, params } : { code },
});

/** What a refusal says: its HTTP status, and one sentence in each language that tells what to do next. `{name}` is filled from params. */
export type RefusalSentence = { readonly status: number; readonly zh: string; readonly en: string };

export type RefusalTable<Code extends string = string> = Readonly<Record<Code, RefusalSentence>>;
