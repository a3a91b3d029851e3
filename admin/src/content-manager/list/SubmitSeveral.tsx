import { useState } from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import type { SubmitSeveralResponse } from '../../../../src/contracts';
import { useStates } from '../../api/documents';
import { useSubmitSeveral } from '../../api/forms';
import { Ask } from '../../components/Ask';
import { useKept } from '../../components/hooks/use-kept';
import { useNotice } from '../../components/hooks/use-notice';
import { nameIn } from '../../language';
import { isForSubmission } from './for-submission';
import { Outcomes } from '../../verbs/several/SeveralLines';
import { draftOf, gapsOf } from '../../view/submission';
import type { Draft } from '../../view/submission';
import { useWords } from '../../words';
import { ChecklistInput } from '../ChecklistInput';
import { Missing } from '../Missing';
import { DepartmentAndCategory, OccurredOn } from '../SharedFields';
import { Others } from './Others';
import type { WindowProps } from './PublishSeveral';
import { SubmitLines } from './SubmitLines';
import type { Line } from './lines';
import { keepRefused, linesOf, requestOf } from './lines';

type FieldsProps = {
  readonly me: WindowProps['me'];
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** What holds for all of them: department, category, day. */
const SharedFields = ({ me, draft, onChange }: FieldsProps) => {
  // A policy document is handed in by itself: it names its interpretation.
  const categories = me.categories.filter(({ companion }) => companion !== 'policy');
  return (
    <>
      <DepartmentAndCategory me={me} draft={draft} categories={categories} onChange={onChange} />
      <OccurredOn me={me} draft={draft} onChange={onChange} />
    </>
  );
};

/** What is typed is kept until it was sent, like everything typed at the desk. */
const useDraft = (me: WindowProps['me']) => {
  const person = me.person.id;
  const typed = useKept<Partial<Draft>>({ person, about: 'submit-several' });
  const last = useKept<string>({ person, about: 'category' });
  const start = { departments: me.departments, today: me.today, summary: '', previous: null };
  const category = me.categories.find(({ key }) => key === last.value && last.value !== null);
  const lastCategory = category && category.companion !== 'policy' ? category.key : '';
  return {
    draft: draftOf({ ...start, lastCategory }, typed.value ?? {}),
    change: (part: Partial<Draft>) => typed.set({ ...typed.value, ...part }),
    drop: typed.drop,
  };
};

const missingOf = (me: WindowProps['me'], draft: Draft, lines: readonly Line[]) => {
  const gaps = gapsOf(
    { ...draft, summary: '-' },
    me.checklist.map(({ point }) => point),
    { needsCompanion: false, needsPromise: me.promise !== null }
  );
  // What comes back keeps the department, the category and the day it was handed in with.
  const needed = lines.some(({ form }) => form === null)
    ? gaps
    : gaps.filter((gap) => !['gap.department', 'gap.category', 'gap.occurred'].includes(gap));
  return lines.some(({ form, summary }) => form === null && summary.trim() === '')
    ? [...needed, 'gap.summary' as const]
    : needed;
};

/** What is filled in once for all of them. */
const Shared = ({ me, lines, draft, onChange }: FieldsProps & { readonly lines: readonly Line[] }) => {
  const { language } = useWords();
  return (
    <>
      {lines.some(({ form }) => form === null) ? (
        <SharedFields me={me} draft={draft} onChange={onChange} />
      ) : null}
      <ChecklistInput
        checklist={me.checklist}
        points={draft.points}
        onChange={(points) => onChange({ points })}
      />
      {me.promise ? (
        <Checkbox
          checked={draft.promised}
          onCheckedChange={(given) => onChange({ promised: given === true })}
        >
          {nameIn(me.promise, language)}
        </Checkbox>
      ) : null}
    </>
  );
};

/** Sends them, and keeps what was refused where it is found again. */
const useHandIn = (person: number) => {
  const notice = useNotice();
  const { submitSeveral, busy } = useSubmitSeveral();
  const [results, setResults] = useState<SubmitSeveralResponse['results'] | null>(null);
  const handIn = async (lines: readonly Line[], draft: Draft): Promise<void> => {
    const sent = await submitSeveral(lines.map((line) => requestOf(line, draft)));
    if (!sent?.ok) return void notice(sent, '');
    keepRefused({ person, lines, draft, results: sent.value.results });
    setResults(sent.value.results);
  };
  return { handIn, busy, results };
};

/** 提交审批 of several drafts: what they share once, a summary each, and afterwards what became of each. */
export const SubmitSeveral = ({ me, opened: { uid, rows, letGo }, onClose }: WindowProps) => {
  const { say } = useWords();
  const person = me.person.id;
  const states = useStates(uid, rows);
  const { draft, change, drop } = useDraft(me);
  const { handIn, busy, results } = useHandIn(person);
  const [summaries, setSummaries] = useState<Readonly<Record<string, string>>>({});
  const chosen = rows.filter((row) => isForSubmission(row, states[row.documentId]));
  const lines = linesOf({ person, uid, rows: chosen, states, summaries });
  const gaps = missingOf(me, draft, lines);
  const close = () => {
    if (results) {
      drop();
      letGo();
    }
    onClose();
  };
  return (
    <Ask
      title={say('list.submit', { count: chosen.length })}
      confirm={say(results ? 'common.close' : 'list.submit-confirm')}
      ready={results !== null || (chosen.length > 0 && gaps.length === 0)}
      busy={busy}
      settled={results !== null}
      onConfirm={() => (results ? close() : void handIn(lines, draft))}
      onClose={close}
    >
      {results ? <Outcomes results={results} /> : <Typography>{say('list.submit-about')}</Typography>}
      {results ? null : <Shared me={me} lines={lines} draft={draft} onChange={change} />}
      <SubmitLines
        lines={lines}
        results={results}
        onSummary={(documentId, summary) => setSummaries({ ...summaries, [documentId]: summary })}
      />
      <Others rows={rows.filter((row) => !chosen.includes(row))} states={states} />
      {results ? null : <Missing gaps={gaps} />}
    </Ask>
  );
};
