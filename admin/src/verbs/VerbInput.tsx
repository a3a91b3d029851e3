import { Field } from '@strapi/design-system';
import type { FormDetailResponse, MeResponse } from '../../../src/contracts';
import type { Option } from '../components/Choice';
import { Choice } from '../components/Choice';
import { Note } from '../components/Note';
import { TextField } from '../components/TextField';
import { nameIn } from '../language';
import { zoneName } from '../view/dates';
import { earlierStages } from '../view/stepper';
import type { VerbField } from '../view/verbs';
import { useWords } from '../words';
import { LIMITS } from '../../../src/text';

/** Back to the officer, as a choice beside the stages. */
export const OFFICER = 'officer';

type InputProps = {
  readonly field: VerbField;
  readonly required: boolean;
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  /** The stage chosen in the same dialog; empty for none. */
  readonly stage: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFile: (file: File | null) => void;
};
type ChoiceField = Extract<VerbField, 'target' | 'stage' | 'category' | 'co-signer'>;

/** Nobody is offered who could not sign: who may be named depends on the stage that was chosen. */
const PersonChoice = ({
  detail,
  stage,
  value,
  onChange,
}: Pick<InputProps, 'detail' | 'stage' | 'value' | 'onChange'>) => {
  const { say } = useWords();
  const people = detail.successors?.[stage] ?? [];
  const options = people.map(({ id, name }) => ({ value: String(id), label: name }));
  if (stage !== '' && options.length === 0) return <Note>{say('ask.person-none')}</Note>;
  return <Choice required label={say('ask.person')} options={options} value={value} onChange={onChange} />;
};

const FileInput = ({ onFile }: Pick<InputProps, 'onFile'>) => {
  const { say } = useWords();
  return (
    <Field.Root required hint={say('ask.file-hint')}>
      <Field.Label>{say('ask.file')}</Field.Label>
      <Field.Input
        type="file"
        accept="image/*,application/pdf"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

/** What there is to choose from: stages by their positions, categories of stricter routes only. */
const useOptions = ({ detail, me }: Pick<InputProps, 'detail' | 'me'>) => {
  const { form } = detail;
  const { say, language } = useWords();
  const stageOption = ({ key, position }: { readonly key: string; readonly position: string }): Option => ({
    value: key,
    label: nameIn(
      me.positions.find((known) => known.key === position),
      language,
      position
    ),
  });
  return (field: ChoiceField): readonly Option[] => {
    if (field === 'stage') {
      const { successors = {} } = detail;
      return form.route.stages.filter(({ key }) => key in successors).map(stageOption);
    }
    if (field === 'target') {
      return [{ value: OFFICER, label: say('ask.target-officer') }, ...earlierStages(form).map(stageOption)];
    }
    if (field === 'co-signer') {
      return (detail.coSigners ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
    }
    const order = me.routes.map(({ key }) => key);
    const stricter = order.slice(order.indexOf(form.route.key) + 1);
    return me.categories
      .filter(({ route }) => stricter.includes(route))
      .map((category) => ({ value: category.key, label: nameIn(category, language) }));
  };
};

/** The control for one thing a verb asks. */
export const VerbInput = (input: InputProps) => {
  const { field, required, detail, me, stage, value, onChange, onFile } = input;
  const { say, locale } = useWords();
  const optionsOf = useOptions({ detail, me });
  const text = {
    required,
    label: field === 'file' || field === 'person' ? '' : say(`ask.${field}`),
    value,
    onChange,
  };
  switch (field) {
    case 'opinion':
    case 'reason':
    case 'text':
      return <TextField {...text} long limit={LIMITS.words} />;
    case 'time':
      return <TextField {...text} type="datetime-local" hint={zoneName(me.timeZone, locale)} />;
    case 'person':
      return <PersonChoice detail={detail} stage={stage} value={value} onChange={onChange} />;
    case 'file':
      return <FileInput onFile={onFile} />;
    default:
      return <Choice {...text} options={optionsOf(field)} />;
  }
};
