import { useEffect, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { Form, Target } from '../../../src/approval';
import type { CheckResponse, MeResponse } from '../../../src/contracts';
import { maskDocumentValue } from '../../../src/screening';
import { checkSubmission, useSubmit, useVerb } from '../api/forms';
import { Note } from '../components/Note';
import { useNotice } from '../components/use-notice';
import type { Draft } from '../view/submission';
import { gapsOf, inputOf, partOf, startDraft } from '../view/submission';
import { useWords } from '../words';
import { CheckResult } from './CheckResult';
import { ChecklistInput } from './ChecklistInput';
import { FindingInputs } from './FindingInputs';
import { SubmissionFields } from './SubmissionFields';

type SubmissionProps = {
  readonly me: MeResponse;
  readonly target: Target;
  /** The returned or recalled form that is submitted again. */
  readonly previous: Form | null;
  readonly summary: string;
  readonly modified: boolean;
  /** Changes with every save. */
  readonly stamp: string;
};

/** Asks the server what stands in the way, a moment after the last change. */
const useLiveCheck = ({
  target,
  draft,
  modified,
  stamp,
}: Pick<SubmissionProps, 'target' | 'modified' | 'stamp'> & { readonly draft: Draft }) => {
  const [result, setResult] = useState<CheckResponse | null>(null);
  const wanted = useDebounce(JSON.stringify({ ...partOf(draft), target }), 600);
  useEffect(() => {
    if (modified) return undefined;
    let shown = true;
    void checkSubmission(JSON.parse(wanted)).then((sent) =>
      shown && sent.ok ? setResult(sent.value) : undefined
    );
    return () => {
      shown = false;
    };
  }, [wanted, modified, stamp]);
  return result;
};

/** Hands the form in: for the first time, or again. */
const useHandIn = ({ previous, target }: Pick<SubmissionProps, 'previous' | 'target'>) => {
  const { say } = useWords();
  const { submit, busy } = useSubmit();
  const { act, busy: acting } = useVerb();
  const notice = useNotice();
  const handIn = async (draft: Draft) => {
    const input = inputOf(draft);
    const sent = previous
      ? await act(previous.number, 'resubmit', { version: previous.version, ...input })
      : await submit({ ...input, target });
    notice(sent, say('done.submit'));
  };
  return { handIn, busy: busy || acting };
};

/** The approval form (Annex 2), filled in beside the text it is about. */
export const SubmissionForm = ({ me, target, previous, summary, modified, stamp }: SubmissionProps) => {
  const { say } = useWords();
  const [draft, setDraft] = useState<Draft>(() =>
    startDraft({ departments: me.departments, today: me.today, summary, previous })
  );
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const result = useLiveCheck({ target, draft, modified, stamp });
  const { handIn, busy } = useHandIn({ previous, target });
  const needsCompanion = me.categories.find(({ key }) => key === draft.category)?.companion === 'policy';
  const points = me.checklist.map(({ point }) => point);
  const gaps = gapsOf(draft, points, needsCompanion);
  const fields = { me, target, draft, needsCompanion, onChange: change };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SubmissionFields {...fields} />
      <ChecklistInput
        checklist={me.checklist}
        points={draft.points}
        onChange={(given) => change({ points: given })}
      />
      <FindingInputs
        findings={result?.findings ?? []}
        reasons={draft.reasons}
        onChange={(reasons) => change({ reasons })}
        uid={target.uid}
        // The summary of the form began as that of the text: what is masked there is masked here.
        onMask={() => change({ summary: String(maskDocumentValue(draft.summary)) })}
      />
      {/* With unsaved changes the last answer is about another text. */}
      <CheckResult me={me} gaps={gaps} result={modified && result ? { ...result, refusal: null } : result} />
      {modified ? <Note tone="warning">{say('panel.save-changes')}</Note> : null}
      <Button
        fullWidth
        size="L"
        disabled={modified || gaps.length > 0}
        loading={busy}
        onClick={() => void handIn(draft)}
      >
        {say(previous ? 'verb.resubmit' : 'verb.submit')}
      </Button>
    </Flex>
  );
};
