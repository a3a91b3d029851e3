/** What a refusal says: its HTTP status, and one sentence in each language that tells what to do next. `{name}` is filled from params. */
export type RefusalSentence = { readonly status: number; readonly zh: string; readonly en: string };

export type RefusalTable<Code extends string = string> = Readonly<Record<Code, RefusalSentence>>;
