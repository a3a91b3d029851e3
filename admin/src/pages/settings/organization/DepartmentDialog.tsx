import { useState } from 'react';
import type { DepartmentRow, SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { TextField } from '../../../components/TextField';
import { useNotice } from '../../../components/hooks/use-notice';
import { useWords } from '../../../words';
import { LIMITS } from '../../../../../src/text';

type DialogProps = {
  readonly settings: SettingsResponse;
  readonly department: DepartmentRow | null;
  readonly onClose: () => void;
};

const startOf = ({ settings, department }: Omit<DialogProps, 'onClose'>) => ({
  name: department?.name ?? '',
  class: department?.class ?? settings.departments[0]?.class ?? '机关部室',
  order: String(department?.order ?? settings.departments.length + 1),
  activeFrom: department?.activeFrom ?? '',
  activeUntil: department?.activeUntil ?? '',
});

type Values = ReturnType<typeof startOf>;
type FieldsProps = {
  readonly values: Values;
  readonly set: (part: Partial<Values>) => void;
  readonly classes: readonly string[];
};

const bodyOf = (values: Values) => ({
  name: values.name.trim(),
  class: values.class.trim(),
  order: Number(values.order) || 0,
  activeFrom: values.activeFrom || null,
  activeUntil: values.activeUntil || null,
});

const DepartmentFields = ({ values, set, classes }: FieldsProps) => {
  const { say } = useWords();
  return (
    <>
      <TextField
        required
        label={say('department.name')}
        limit={LIMITS.name}
        value={values.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        required
        label={say('department.class')}
        hint={say('department.class-hint', {
          classes: classes.join('、') || '机关部室、产业工会、直属事业单位',
        })}
        limit={LIMITS.name}
        value={values.class}
        onChange={(next) => set({ class: next })}
      />
      <TextField
        type="number"
        label={say('department.order')}
        value={values.order}
        onChange={(order) => set({ order })}
      />
      <TextField
        type="date"
        label={say('department.from')}
        hint={say('department.from-hint')}
        value={values.activeFrom}
        onChange={(activeFrom) => set({ activeFrom })}
      />
      <TextField
        type="date"
        label={say('department.until')}
        value={values.activeUntil}
        onChange={(activeUntil) => set({ activeUntil })}
      />
    </>
  );
};

/** Adds a department, or changes one. */
export const DepartmentDialog = ({ settings, department, onClose }: DialogProps) => {
  const { say } = useWords();
  const { add, change, busy } = useSettingsOrders();
  const notice = useNotice();
  const [values, setValues] = useState(() => startOf({ settings, department }));
  const classes = [...new Set(settings.departments.map((row) => row.class))];
  const save = async () => {
    const body = bodyOf(values);
    const sent = department
      ? await change('departments', department.documentId, body)
      : await add('departments', body);
    if (notice(sent, say('common.saved'))) onClose();
  };
  return (
    <Ask
      title={say(department ? 'department.edit' : 'department.add')}
      confirm={say('common.save')}
      ready={values.name.trim() !== '' && values.class.trim() !== ''}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <DepartmentFields
        values={values}
        set={(part) => setValues((before) => ({ ...before, ...part }))}
        classes={classes}
      />
    </Ask>
  );
};
