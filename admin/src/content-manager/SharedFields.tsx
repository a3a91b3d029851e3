import type { MeResponse } from '../../../src/contracts';
import { Choice } from '../components/Choice';
import { TextField } from '../components/TextField';
import { nameIn } from '../language';
import type { Draft } from '../view/submission';
import { useWords } from '../words';

type SharedProps = {
  readonly me: MeResponse;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** 部室 and 类别, of one document and of several at once; a category that is not offered is not shown as chosen. */
export const DepartmentAndCategory = ({
  me,
  draft,
  categories,
  onChange,
}: SharedProps & { readonly categories: MeResponse['categories'] }) => {
  const { say, language } = useWords();
  return (
    <>
      <Choice
        required
        label={say('field.department')}
        options={me.departments.map(({ key, name }) => ({ value: key, label: name }))}
        value={draft.department}
        onChange={(department) => onChange({ department })}
      />
      <Choice
        required
        label={say('field.category')}
        placeholder={say('panel.choose')}
        options={categories.map((one) => ({ value: one.key, label: nameIn(one, language) }))}
        value={categories.some(({ key }) => key === draft.category) ? draft.category : ''}
        onChange={(category) => onChange({ category })}
      />
    </>
  );
};

/** When the work took place, with how many working days there are to hand it in (Art. 8(二)). */
export const OccurredOn = ({ me, draft, onChange }: SharedProps) => {
  const { say } = useWords();
  return (
    <TextField
      required
      type="date"
      label={say('field.occurred')}
      hint={
        me.submissionDays === null
          ? say('field.occurred-plain')
          : say('field.occurred-hint', { days: me.submissionDays })
      }
      max={me.today}
      value={draft.occurredOn}
      onChange={(occurredOn) => onChange({ occurredOn })}
    />
  );
};
