import { Field } from '@strapi/design-system';
import { ROUTE_KEYS } from '../../../../src/approval';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { usePeople } from '../../api/settings';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { nameIn } from '../../view/language';
import { earlierStages, openStages } from '../../view/stepper';
import type { VerbField } from '../../view/verbs';
import { useWords } from '../../words';

/** Back to the officer, as a choice beside the stages. */
export const OFFICER = 'officer';

type InputProps = {
  readonly field: VerbField;
  readonly required: boolean;
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFile: (file: File | null) => void;
};

const PersonChoice = ({ value, onChange }: Pick<InputProps, 'value' | 'onChange'>) => {
  const { say } = useWords();
  const { data } = usePeople(true);
  const options = (data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return <Choice required label={say('ask.person')} options={options} value={value} onChange={onChange} />;
};

const FileInput = ({ onFile }: Pick<InputProps, 'onFile'>) => {
  const { say } = useWords();
  return (
    <Field.Root required hint={say('ask.file-hint')}>
      <Field.Label>{say('ask.file')}</Field.Label>
      <Field.Input type="file" accept="image/*,application/pdf" onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
      <Field.Hint />
    </Field.Root>
  );
};

/** The control for one thing a verb asks. */
export const VerbInput = ({ field, required, detail, me, value, onChange, onFile }: InputProps) => {
  const { say, language } = useWords();
  const stageOption = (stage: { readonly key: string; readonly position: string }) => ({
    value: stage.key,
    label: nameIn(me.positions.find(({ key }) => key === stage.position), language, stage.position),
  });
  const stricter = ROUTE_KEYS.slice(ROUTE_KEYS.indexOf(detail.form.route.key) + 1);
  switch (field) {
    case 'opinion':
    case 'reason':
    case 'text':
      return <TextField long required={required} label={say(`ask.${field}`)} limit={2000} value={value} onChange={onChange} />;
    case 'target':
      return (
        <Choice
          required
          label={say('ask.target')}
          options={[{ value: OFFICER, label: say('ask.target-officer') }, ...earlierStages(detail.form).map(stageOption)]}
          value={value}
          onChange={onChange}
        />
      );
    case 'stage':
      return <Choice required label={say('ask.stage')} options={openStages(detail.form).map(stageOption)} value={value} onChange={onChange} />;
    case 'category':
      return (
        <Choice
          required
          label={say('ask.category')}
          options={me.categories
            .filter(({ route }) => stricter.includes(route))
            .map((category) => ({ value: category.key, label: nameIn(category, language) }))}
          value={value}
          onChange={onChange}
        />
      );
    case 'time':
      return <TextField required type="datetime-local" label={say('ask.time')} hint={me.timeZone} value={value} onChange={onChange} />;
    case 'person':
      return <PersonChoice value={value} onChange={onChange} />;
    case 'file':
      return <FileInput onFile={onFile} />;
  }
};
