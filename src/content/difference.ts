/** A run of text that stayed, came or went. */
export type TextRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** How one field changed. `path` is the attribute, or `attribute[0].field` inside components. */
export type FieldDifference =
  | { readonly path: string; readonly kind: 'text'; readonly runs: readonly TextRun[] }
  | {
      readonly path: string;
      readonly kind: 'value';
      readonly before: string | null;
      readonly after: string | null;
    };
