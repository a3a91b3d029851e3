import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { flushSync } from 'react-dom';
import { maskDocumentValue } from '../../../src/screening';
import type { FindingGroup } from '../view/findings/finding-groups';
import { formNameOf, isOfFile, valueAt } from '../view/field-path';
import { changedFromOutside } from './changed-from-outside';

/** Strapi's blocks editor hands over what was typed 300 ms later; a mask put before that would be typed over. */
const EDITORS_SETTLE = 350;

type Group = Pick<FindingGroup, 'first' | 'fields'>;
type Values = Readonly<Record<string, unknown>>;

const maskedBy = ({ first }: Group, value: unknown): unknown =>
  maskDocumentValue(value, { wanted: (masked) => masked === first.masked });
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Masks what is personal in the text being edited, and knows what is masked and not saved yet. */
export const useMask = () => {
  const values = useForm('FindingInputs', (form) => form.values as Values, false);
  const saved = useForm('FindingInputs', (form) => form.initialValues as Values, false);
  const onChange = useForm('FindingInputs', (form) => form.onChange, false);
  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
  }, [values]);

  /** The fields of a group in which a mask would change something now. */
  const maskable = (group: Group): readonly string[] =>
    group.first.masked === null
      ? []
      : group.fields.filter((field) => {
          const value = valueAt(values, field);
          return !isOfFile(values, field) && !isSame(maskedBy(group, value), value);
        });

  /** Masked in the text, and waiting to be saved. */
  const isMasked = (group: Group): boolean =>
    group.fields.some((field) => {
      const before = valueAt(saved, field);
      return (
        !isOfFile(values, field) && !isSame(maskedBy(group, before), before) && maskable(group).length === 0
      );
    });

  const put = (group: Group) =>
    group.fields.forEach((field) => {
      const value = valueAt(latest.current, field);
      const masked = maskedBy(group, value);
      if (isOfFile(latest.current, field) || isSame(masked, value)) return;
      const name = formNameOf(field);
      // The editor is opened anew below, and must find the field as it is now.
      flushSync(() => onChange?.(name, masked));
      changedFromOutside(name);
    });

  const mask = (groups: readonly Group[]) => {
    // An editor with the cursor in it takes nothing from outside (Strapi's Markdown editor), and no event tells it later.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => groups.forEach(put), EDITORS_SETTLE);
  };
  return { maskable, isMasked, mask };
};
