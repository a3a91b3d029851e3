/** `sections[1].body` of screening as the edit view names the same field: `sections.1.body`. */
export const formNameOf = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands at a path of screening among the values being edited; undefined where there is nothing of that name. */
export const valueAt = (values: unknown, field: string): unknown =>
  formNameOf(field)
    .split('.')
    .reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), values);

/** A file's own words (`cover[0].caption`) belong to the media library: the edit view only shows them. */
export const isOfFile = (values: unknown, field: string): boolean => {
  const holder = valueAt(values, field.split('.').slice(0, -1).join('.'));
  return field.includes('.') && isObject(holder) && 'mime' in holder;
};
