/** What a thing is called, in both languages of the desk. */
export type Names = { readonly zh: string; readonly en: string };
