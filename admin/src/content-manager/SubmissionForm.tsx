import { useEffect, useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { Form, Target } from '../../../src/approval';
import type { CheckResponse, MeResponse } from '../../../src/contracts';
import { maskDocumentValue } from '../../../src/screening';
import { checkSubmission, useSubmit, useVerb } from '../api/forms';
import { Note } from '../components/Note';
import { Restored } from '../components/Restored';
import { useKept } from '../components/hooks/use-kept';
import { useNoticeBeside } from '../components/hooks/use-notice-beside';
import type { Draft } from '../view/submission';
import { draftOf, gapsOf, inputOf, partOf, typedPlace } from '../view/submission';
import { nameIn } from '../language';
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
  const { notice, refused } = useNoticeBeside();
  const handIn = async (draft: Draft) => {
    const input = inputOf(draft);
    const sent = previous
      ? await act(previous.number, 'resubmit', { version: previous.version, ...input })
      : await submit({ ...input, target });
    return notice(sent, say('done.submit'));
  };
  return { handIn, refused, busy: busy || acting };
};

/** The form as the officer fills it in: kept until it is sent, for the round it is of. */
const useDraft = ({ me, target, previous, summary }: SubmissionProps) => {
  const person = me.person.id;
  const about = typedPlace(target, previous ? `${previous.number}-${previous.round}` : 'first');
  const typed = useKept<Partial<Draft>>({ person, about });
  const last = useKept<string>({ person, about: 'category' });
  const lastCategory = me.categories.some(({ key }) => key === last.value) ? (last.value ?? '') : '';
  const { departments, today } = me;
  const draft = draftOf({ departments, today, summary, previous, lastCategory }, typed.value ?? {});
  return {
    draft,
    restoredAt: typed.restoredAt,
    change: (part: Partial<Draft>) => typed.set({ ...typed.value, ...part }),
    clear: typed.drop,
    sent: () => {
      last.set(draft.category);
      typed.drop();
    },
  };
};

/** The approval form (Annex 2), filled in beside the text it is about. */
export const SubmissionForm = (given: SubmissionProps) => {
  const { me, target, previous, modified, stamp } = given;
  const { say, language } = useWords();
  const { draft, restoredAt, change, clear, sent } = useDraft(given);
  const [cleaned, setCleaned] = useState(0);
  const result = useLiveCheck({ target, draft, modified, stamp: `${stamp} ${cleaned}` });
  const { handIn, refused, busy } = useHandIn({ previous, target });
  const needsCompanion = me.categories.find(({ key }) => key === draft.category)?.companion === 'policy';
  const points = me.checklist.map(({ point }) => point);
  const gaps = gapsOf(draft, points, { needsCompanion, needsPromise: me.promise !== null });
  const fields = { me, target, draft, needsCompanion, onChange: change };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Restored at={restoredAt} timeZone={me.timeZone} onDrop={clear} />
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
        onCleaned={() => setCleaned((times) => times + 1)}
        // The summary of the form began as that of the text: what is masked there is masked here.
        onMask={(wanted) => change({ summary: String(maskDocumentValue(draft.summary, { wanted })) })}
      />
      {me.promise ? (
        <Checkbox checked={draft.promised} onCheckedChange={(given) => change({ promised: given === true })}>
          {nameIn(me.promise, language)}
        </Checkbox>
      ) : null}
      {/* With unsaved changes the last answer is about another text. */}
      <CheckResult me={me} gaps={gaps} result={modified && result ? { ...result, refusal: null } : result} />
      {modified ? <Note tone="warning">{say('panel.save-changes')}</Note> : null}
      {refused}
      <Button
        fullWidth
        size="L"
        disabled={modified || gaps.length > 0}
        loading={busy}
        onClick={() => void handIn(draft).then((done) => (done ? sent() : undefined))}
      >
        {say(previous ? 'verb.resubmit' : 'verb.submit')}
      </Button>
    </Flex>
  );
};
