import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import type { VerbRequest } from '../../../src/contracts';
import type { Ending } from '../../../src/register';
import { useUpload } from '../api/upload';
import { Ask } from '../components/Ask';
import { EndingChoice } from './EndingChoice';
import { HalfChoice, usePoliciesLeft } from './HalfChoice';
import { Restored } from '../components/Restored';
import { useNotice } from '../components/hooks/use-notice';
import { instantOf } from '../view/dates';
import { endingIn } from '../view/ending';
import type { VerbModel } from '../view/verbs';
import { missingFields } from '../view/verbs';
import { useWords } from '../words';
import { Phrases, usePhrases } from './Phrases';
import { useAct } from './use-act';
import type { DialogProps, VerbValues } from './use-draft-input';
import { OFFICER, VerbInput } from './VerbInput';

/** What the form says, as the server takes it. */
const requestOf = (
  values: VerbValues,
  { timeZone, ending }: { readonly timeZone: string; readonly ending: Ending | null }
): Omit<VerbRequest, 'version'> => ({
  ...(ending ? { ending } : {}),
  ...(values.opinion !== undefined ? { opinion: values.opinion.trim() } : {}),
  ...(values.reason !== undefined ? { reason: values.reason.trim() } : {}),
  ...(values.text !== undefined ? { text: values.text.trim() } : {}),
  ...(values.target !== undefined ? { to: values.target === OFFICER ? null : values.target } : {}),
  ...(values.stage ? { stage: values.stage } : {}),
  ...(values.person ? { person: Number(values.person) } : {}),
  ...(values['co-signer'] ? { person: Number(values['co-signer']) } : {}),
  ...(values.category ? { category: values.category } : {}),
  ...(values.pair ? { pair: values.pair as 'both' | 'alone' } : {}),
  ...(values.time ? { for: instantOf(values.time, timeZone) ?? values.time } : {}),
});

/** Fields that are sent even when left alone. */
const startOf = ({ fields }: VerbModel): VerbValues => ({
  ...(fields.includes('target') ? { target: OFFICER } : {}),
  ...(fields.includes('reason') ? { reason: '' } : {}),
});

type VerbProps = DialogProps & { readonly model: VerbModel };

/** A scan to go with the verb: kept in the media library once, however often the server has to be asked. */
const useScan = () => {
  const [file, setFile] = useState<File | null>(null);
  const [stored, setStored] = useState<{ readonly file: File; readonly id: number } | null>(null);
  const { upload, busy } = useUpload();
  const notice = useNotice();
  const store = async (): Promise<{ readonly file?: number } | null> => {
    if (!file) return {};
    if (stored?.file === file) return { file: stored.id };
    const sent = await upload(file);
    // Under way already: the first press goes on.
    if (sent === null) return null;
    if (sent.ok) setStored({ file, id: sent.value });
    else notice(sent, '');
    return sent.ok ? { file: sent.value } : null;
  };
  return { file, setFile, store, busy };
};

type WithdrawnProps = Pick<DialogProps, 'onType'> & { readonly target: Target; readonly values: VerbValues };

/** What becomes of a page that is taken down, of its files, and of the policy it explains. */
const Withdrawn = ({ target, values, onType }: WithdrawnProps) => (
  <>
    <EndingChoice target={target} values={values} onChange={(ended) => onType({ ...values, ...ended })} />
    <HalfChoice target={target} value={values.pair ?? ''} onChange={(pair) => onType({ ...values, pair })} />
  </>
);

/** What was chosen for the page, and whether all of a withdrawal's choices were made. */
const useWithdrawn = ({ target, values }: Omit<WithdrawnProps, 'onType'>) => {
  const isPair = usePoliciesLeft(target).length > 0;
  const ending = endingIn(values, target);
  return { ending, isSaid: ending !== null && (!isPair || values.pair !== undefined) };
};

/** Asks for what a verb needs, and carries it out. */
export const VerbDialog = (given: VerbProps) => {
  const { model, detail, me, typed, restoredAt, onType, onDone, onClose } = given;
  const { say } = useWords();
  const values = { ...startOf(model), ...typed };
  const { phrases, remember } = usePhrases({ me, verb: 'return' });
  const isReturn = model.verb === 'return';
  const scan = useScan();
  const { send, busy } = useAct(detail, onDone);
  const { target } = detail.form;
  const { ending, isSaid } = useWithdrawn({ target, values });
  const missing = missingFields(model, { ...values, ...(scan.file ? { file: scan.file.name } : {}) });

  const carryOut = async () => {
    const stored = await scan.store();
    if (stored === null) return;
    if (!(await send(model.verb, { ...requestOf(values, { timeZone: me.timeZone, ending }), ...stored })))
      return;
    if (isReturn) remember(values.opinion ?? '');
    onClose();
  };
  const danger = model.tone === 'danger-light';
  return (
    <Ask
      title={say(`verb.${model.verb}`)}
      confirm={say(`verb.${model.verb}`)}
      tone={danger ? 'danger' : 'default'}
      ready={missing.length === 0 && (model.verb !== 'withdraw' || isSaid)}
      busy={busy || scan.busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{say(`ask.${model.verb}`)}</Typography>
      {model.verb === 'withdraw' ? <Withdrawn target={target} values={values} onType={onType} /> : null}
      <Restored at={restoredAt} timeZone={me.timeZone} onDrop={() => onType(startOf(model))} />
      {model.fields.map((field) => (
        <VerbInput
          key={field}
          field={field}
          required={!model.optional.includes(field)}
          detail={detail}
          me={me}
          stage={values.stage ?? ''}
          value={values[field] ?? ''}
          onChange={(value) => onType({ ...values, [field]: value })}
          onFile={scan.setFile}
        />
      ))}
      {isReturn ? <Phrases phrases={phrases} onChoose={(opinion) => onType({ ...values, opinion })} /> : null}
    </Ask>
  );
};
