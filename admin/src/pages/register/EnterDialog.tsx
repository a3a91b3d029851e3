import { useState } from 'react';
import { Checkbox } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { useDepartments } from '../../api/forms';
import { useEntering } from '../../api/register';
import { Ask } from '../../components/Ask';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { nameIn } from '../../language';
import { useWords } from '../../words';

const NONE = 'none';
const EMPTY = {
  title: '',
  department: '',
  on: '',
  category: '',
  channel: '',
  source: '',
  address: '',
  officer: '',
  remark: '',
};
type Draft = typeof EMPTY;

type FieldsProps = {
  readonly draft: Draft;
  readonly me: MeResponse;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** What has to be said of it. */
const Needed = ({ draft, me, onChange }: FieldsProps) => {
  const { say } = useWords();
  const departments = useDepartments();
  return (
    <>
      <TextField
        required
        label={say('field.title')}
        limit={LIMITS.name}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <Choice
        required
        label={say('field.department')}
        options={(departments.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        value={draft.department}
        onChange={(department) => onChange({ department })}
      />
      <TextField
        required
        type="date"
        max={me.today}
        label={say('entered.on')}
        value={draft.on}
        onChange={(on) => onChange({ on })}
      />
    </>
  );
};

const Further = ({ draft, me, onChange }: FieldsProps) => {
  const { say, language } = useWords();
  const names = me.categories.map((category) => ({
    value: category.key,
    label: nameIn(category, language, category.key),
  }));
  return (
    <>
      <Choice
        label={say('field.category')}
        options={[{ value: NONE, label: '—' }, ...names]}
        value={draft.category || NONE}
        onChange={(value) => onChange({ category: value === NONE ? '' : value })}
      />
      <TextField
        label={say('field.channel')}
        value={draft.channel}
        onChange={(channel) => onChange({ channel })}
      />
      {(['officer', 'source', 'address', 'remark'] as const).map((field) => (
        <TextField
          key={field}
          label={say(`register.${field}`)}
          limit={field === 'address' ? LIMITS.link : LIMITS.name}
          value={draft[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </>
  );
};

type EnterProps = { readonly me: MeResponse; readonly onClose: () => void };

/** 补登: something that was published on paper or before the desk was. */
export const EnterDialog = ({ me, onClose }: EnterProps) => {
  const { say } = useWords();
  const { enter, busy } = useEntering();
  const notice = useNotice();
  const [draft, setDraft] = useState(EMPTY);
  const [counts, setCounts] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const carryOut = async () => {
    const sent = await enter({ ...draft, counts });
    if (notice(sent, say('entered.done'))) onClose();
  };
  return (
    <Ask
      title={say('entered.enter')}
      confirm={say('entered.enter')}
      ready={draft.title.trim() !== '' && draft.department !== '' && draft.on !== ''}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Needed draft={draft} me={me} onChange={change} />
      <Checkbox checked={counts} onCheckedChange={(value: boolean) => setCounts(value === true)}>
        {say('entered.counts')}
      </Checkbox>
      <Further draft={draft} me={me} onChange={change} />
    </Ask>
  );
};
