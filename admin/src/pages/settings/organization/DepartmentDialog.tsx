import { useState } from 'react';
import type { DepartmentRow, SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Choice } from '../../../components/Choice';
import { OrderField } from '../OrderField';
import { TextField } from '../../../components/TextField';
import { useNotice } from '../../../components/hooks/use-notice';
import { orderTyped } from '../../../view/order-typed';
import { useWords } from '../../../words';
import { LIMITS } from '../../../../../src/text';

type DialogProps = {
  readonly settings: SettingsResponse;
  readonly department: DepartmentRow | null;
  readonly onClose: () => void;
};

const placeOf = ({ settings, department }: Omit<DialogProps, 'onClose'>): number =>
  department?.order ?? settings.departments.length + 1;

const startOf = ({ settings, department }: Omit<DialogProps, 'onClose'>) => ({
  name: department?.name ?? '',
  class: department?.class ?? settings.departments[0]?.class ?? settings.classes[0] ?? '',
  order: String(placeOf({ settings, department })),
  activeFrom: department?.activeFrom ?? '',
  activeUntil: department?.activeUntil ?? '',
});

type Values = ReturnType<typeof startOf>;
type FieldsProps = {
  readonly values: Values;
  readonly set: (part: Partial<Values>) => void;
  readonly classes: readonly string[];
  readonly place: number;
};

const bodyOf = (values: Values, place: number) => ({
  name: values.name.trim(),
  class: values.class.trim(),
  order: orderTyped(values.order, place),
  activeFrom: values.activeFrom || null,
  activeUntil: values.activeUntil || null,
});

type ClassProps = {
  readonly classes: readonly string[];
  readonly value: string;
  readonly onChange: (name: string) => void;
};

/** A class of the rules; where they name none, whatever is written. */
const ClassField = ({ classes, value, onChange }: ClassProps) => {
  const { say } = useWords();
  const label = say('department.class');
  if (classes.length === 0)
    return (
      <TextField
        required
        label={label}
        hint={say('department.class-hint')}
        limit={LIMITS.name}
        value={value}
        onChange={onChange}
      />
    );
  const options = [...new Set([...classes, ...(value ? [value] : [])])];
  return (
    <Choice
      required
      label={label}
      hint={say('department.class-rules')}
      options={options.map((name) => ({ value: name, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
};

const DepartmentFields = ({ values, set, classes, place }: FieldsProps) => {
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
      <ClassField classes={classes} value={values.class} onChange={(next) => set({ class: next })} />
      <OrderField value={values.order} before={place} onChange={(order) => set({ order })} />
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
  const place = placeOf({ settings, department });
  const isReady =
    values.name.trim() !== '' && values.class.trim() !== '' && orderTyped(values.order, place) !== null;
  const save = async () => {
    const body = bodyOf(values, place);
    const sent = department
      ? await change('departments', department.documentId, body)
      : await add('departments', body);
    if (notice(sent, say('common.saved'))) onClose();
  };
  return (
    <Ask
      title={say(department ? 'department.edit' : 'department.add')}
      confirm={say('common.save')}
      ready={isReady}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <DepartmentFields
        values={values}
        set={(part) => setValues((before) => ({ ...before, ...part }))}
        classes={settings.classes}
        place={place}
      />
    </Ask>
  );
};
