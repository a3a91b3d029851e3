import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { VerbRequest } from '../../../src/contracts';
import { useUpload } from '../api/upload';
import { Ask } from '../components/Ask';
import { FilesWithdrawn } from '../components/FilesWithdrawn';
import { useNotice } from '../components/use-notice';
import { instantOf } from '../view/dates';
import type { VerbModel } from '../view/verbs';
import { missingFields } from '../view/verbs';
import { useWords } from '../words';
import { useAct } from './use-act';
import type { DialogProps, VerbValues } from './use-draft-input';
import { OFFICER, VerbInput } from './VerbInput';

/** What the form says, as the server takes it. */
const requestOf = (values: VerbValues, timeZone: string): Omit<VerbRequest, 'version'> => ({
  ...(values.opinion !== undefined ? { opinion: values.opinion.trim() } : {}),
  ...(values.reason !== undefined ? { reason: values.reason.trim() } : {}),
  ...(values.text !== undefined ? { text: values.text.trim() } : {}),
  ...(values.target !== undefined ? { to: values.target === OFFICER ? null : values.target } : {}),
  ...(values.stage ? { stage: values.stage } : {}),
  ...(values.person ? { person: Number(values.person) } : {}),
  ...(values.category ? { category: values.category } : {}),
  ...(values.time ? { for: instantOf(values.time, timeZone) ?? values.time } : {}),
});

/** Fields that are sent even when left alone. */
const startOf = ({ fields }: VerbModel): VerbValues => ({
  ...(fields.includes('target') ? { target: OFFICER } : {}),
  ...(fields.includes('reason') ? { reason: '' } : {}),
});

type VerbProps = DialogProps & { readonly model: VerbModel };

/** Asks for what a verb needs, and carries it out. */
export const VerbDialog = ({ model, detail, me, typed, onType, onDone, onClose }: VerbProps) => {
  const { say } = useWords();
  const values = typed ?? startOf(model);
  const [file, setFile] = useState<File | null>(null);
  // Kept in the media library once, however often the server has to be asked.
  const [stored, setStored] = useState<{ readonly file: File; readonly id: number } | null>(null);
  const { send, busy } = useAct(detail, onDone);
  const { upload, busy: uploading } = useUpload();
  const notice = useNotice();
  const missing = missingFields(model, { ...values, ...(file ? { file: file.name } : {}) });

  const carryOut = async () => {
    const scan = file && file !== stored?.file ? await upload(file) : null;
    if (scan && !scan.ok) {
      notice(scan, '');
      return;
    }
    const id = scan ? scan.value : stored?.id;
    if (file && id !== undefined) setStored({ file, id });
    const request = requestOf(values, me.timeZone);
    if (await send(model.verb, file ? { ...request, file: id } : request)) onClose();
  };
  const danger = model.tone === 'danger-light';
  return (
    <Ask
      title={say(`verb.${model.verb}`)}
      confirm={say(`verb.${model.verb}`)}
      tone={danger ? 'danger' : 'default'}
      ready={missing.length === 0}
      busy={busy || uploading}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{say(`ask.${model.verb}`)}</Typography>
      {model.verb === 'withdraw' ? <FilesWithdrawn target={detail.form.target} /> : null}
      {model.fields.map((field) => (
        <VerbInput
          key={field}
          field={field}
          required={!model.optional.includes(field)}
          detail={detail}
          me={me}
          value={values[field] ?? ''}
          onChange={(value) => onType({ ...values, [field]: value })}
          onFile={setFile}
        />
      ))}
    </Ask>
  );
};
