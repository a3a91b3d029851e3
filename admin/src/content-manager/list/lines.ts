import type { Target } from '../../../../src/approval';
import type {
  DocumentStatesResponse,
  SubmitOfSeveral,
  SubmitSeveralResponse,
} from '../../../../src/contracts';
import { cameBack } from './for-submission';
import { keep, keptName, letGo, readKept } from '../../view/kept-text';
import { inputOf, typedPlace } from '../../view/submission';
import type { Draft } from '../../view/submission';
import type { ListedRow } from './opened';
import { titleOf } from './opened';

/** One draft that is handed in with others. */
export type Line = {
  readonly target: Target;
  readonly title: string;
  /** The form that came back and is handed in again as it was filled in; null for a first submission. */
  readonly form: { readonly number: string; readonly version: number } | null;
  readonly summary: string;
  /** Whether the text of the document has a summary of its own, which is taken. */
  readonly isGiven: boolean;
  /** What was typed beside the text already. */
  readonly typed: Partial<Draft>;
};

type Given = {
  readonly person: number;
  readonly uid: string;
  readonly rows: readonly ListedRow[];
  readonly states: DocumentStatesResponse;
  readonly summaries: Readonly<Record<string, string>>;
};

export const linesOf = ({ person, uid, rows, states, summaries }: Given): readonly Line[] =>
  rows.map((row) => {
    const target = { uid, documentId: row.documentId, locale: row.locale ?? null };
    const known = states[row.documentId];
    const kept = readKept<Partial<Draft>>(window.localStorage, keptName(person, typedPlace(target)));
    const typed = kept?.value ?? {};
    const own = typed.summary ?? (typeof row.summary === 'string' ? row.summary : '');
    return {
      target,
      title: titleOf(row),
      form: known && cameBack(known) ? { number: known.form, version: known.version } : null,
      summary: own || (summaries[row.documentId] ?? ''),
      isGiven: own !== '',
      typed,
    };
  });

/** A form that came back keeps what it was filled in with; the points are answered anew. */
export const requestOf = ({ target, form, summary, typed }: Line, draft: Draft): SubmitOfSeveral => {
  const { checklist, promised, ...rest } = inputOf({
    ...draft,
    summary,
    reasons: typed.reasons ?? {},
    onlineUntil: typed.onlineUntil ?? '',
    companion: null,
  });
  const answered = { checklist, ...(promised ? { promised } : {}) };
  return form ? { target, form, ...answered } : { target, ...rest, ...answered };
};

/** What was refused is found filled in beside its text; what went through leaves nothing behind. */
export const keepRefused = ({
  person,
  lines,
  draft,
  results,
}: {
  readonly person: number;
  readonly lines: readonly Line[];
  readonly draft: Draft;
  readonly results: SubmitSeveralResponse['results'];
}): void => {
  const { department, category, occurredOn, points } = draft;
  lines.forEach(({ target, summary, typed, form }, index) => {
    if (form) return;
    const name = keptName(person, typedPlace(target));
    const value = { department, category, occurredOn, points, summary, ...typed };
    if (results[index]?.refusal) keep(window.localStorage, name, { at: new Date().toISOString(), value });
    else letGo(window.localStorage, name);
  });
};
