/** What stands around a finding in its field, as a reader reads it. */
export type FindingContext = {
  readonly finding: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

/** Enough words on each side to know the sentence again. */
const AROUND = 14;

/** The words around each finding of a text field; a file's findings, whose text nobody has on screen, have none. */
export const contextsOf = (
  findings: readonly {
    readonly id: string;
    readonly field: string;
    readonly start: number;
    readonly end: number;
  }[],
  texts: readonly { readonly field: string; readonly text: string }[]
): readonly FindingContext[] =>
  findings.flatMap(({ id, field, start, end }) => {
    const text = texts.find((one) => one.field === field)?.text;
    if (text === undefined || end > text.length) return [];
    return [
      {
        finding: id,
        before: text.slice(Math.max(0, start - AROUND), start),
        match: text.slice(start, end),
        after: text.slice(end, end + AROUND),
      },
    ];
  });
