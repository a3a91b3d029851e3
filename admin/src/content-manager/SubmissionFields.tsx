import type { Target } from '../../../src/approval';
import type { MeResponse } from '../../../src/contracts';
import { TextField } from '../components/TextField';
import { instantOf, wallClockOf, zoneName } from '../view/dates';
import type { Draft } from '../view/submission';
import { useWords } from '../words';
import { CompanionPicker } from './CompanionPicker';
import { DepartmentAndCategory, OccurredOn } from './SharedFields';
import { LIMITS } from '../../../src/text';

type FieldsProps = {
  readonly me: MeResponse;
  readonly target: Target;
  readonly draft: Draft;
  readonly needsCompanion: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** When it comes down again by itself: a notice that is displayed for seven days (公示). Empty, it stays. */
const OnlineUntil = ({ me, draft, onChange }: Pick<FieldsProps, 'me' | 'draft' | 'onChange'>) => {
  const { say, locale } = useWords();
  return (
    <TextField
      type="datetime-local"
      label={say('field.until')}
      hint={say('field.until-hint', { zone: zoneName(me.timeZone, locale) })}
      min={`${me.today}T00:00`}
      value={wallClockOf(draft.onlineUntil, me)}
      onChange={(wallClock) => onChange({ onlineUntil: instantOf(wallClock, me.timeZone) ?? '' })}
    />
  );
};

/** 部室, 类别, 内容摘要, 工作日期, and the interpretation a policy document goes out with. */
export const SubmissionFields = ({ me, target, draft, needsCompanion, onChange }: FieldsProps) => {
  const { say } = useWords();
  return (
    <>
      <DepartmentAndCategory me={me} draft={draft} categories={me.categories} onChange={onChange} />
      {needsCompanion ? (
        <CompanionPicker
          me={me}
          target={target}
          value={draft.companion}
          onChange={(companion) => onChange({ companion })}
        />
      ) : null}
      <TextField
        long
        required
        label={say('field.summary')}
        limit={LIMITS.words}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <OccurredOn me={me} draft={draft} onChange={onChange} />
      <OnlineUntil me={me} draft={draft} onChange={onChange} />
    </>
  );
};
