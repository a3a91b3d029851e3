import type { Filter } from './filters';
import type { Comparison } from './values';

type Leaf = Extract<Filter, { readonly field: string }>;
type Test = (value: string, asked: readonly string[]) => boolean;

const low = (text: string): string => text.toLowerCase();
const any: Test = (value, asked) => asked.includes(value);
const one =
  (test: (value: string, asked: string) => boolean): Test =>
  (value, [asked = '']) =>
    test(value, asked);
const not =
  (test: Test): Test =>
  (value, asked) =>
    !test(value, asked);

const contains = one((value, asked) => value.includes(asked));
const containsi = one((value, asked) => low(value).includes(low(asked)));
const eqi = one((value, asked) => low(value) === low(asked));

const TESTS: Readonly<Record<Exclude<Comparison, '$null' | '$notNull'>, Test>> = {
  $eq: any,
  $in: any,
  $ne: not(any),
  $notIn: not(any),
  $eqi: eqi,
  $nei: not(eqi),
  $lt: one((value, asked) => value < asked),
  $lte: one((value, asked) => value <= asked),
  $gt: one((value, asked) => value > asked),
  $gte: one((value, asked) => value >= asked),
  $between: (value, [from = '', to = '']) => value >= from && value <= to,
  $contains: contains,
  $notContains: not(contains),
  $containsi: containsi,
  $notContainsi: not(containsi),
  $startsWith: one((value, asked) => value.startsWith(asked)),
  $startsWithi: one((value, asked) => low(value).startsWith(low(asked))),
  $endsWith: one((value, asked) => value.endsWith(asked)),
  $endsWithi: one((value, asked) => low(value).endsWith(low(asked))),
};

/** Whether one comparison holds of a value; nothing but `$null` holds of none. */
export const holdsOf = ({ is, values }: Omit<Leaf, 'field'>, value: string | null): boolean => {
  if (is === '$null' || is === '$notNull')
    return (value === null) === ((is === '$null') === (values[0] === 'true'));
  return value !== null && TESTS[is](value, values);
};

/** Whether a filter holds of a thing that is at hand whole. */
export const holds = (filter: Filter, thing: Readonly<Record<string, unknown>>): boolean => {
  if ('all' in filter) return filter.all.every((part) => holds(part, thing));
  if ('any' in filter) return filter.any.some((part) => holds(part, thing));
  if ('not' in filter) return !holds(filter.not, thing);
  const value = thing[filter.field];
  return holdsOf(filter, typeof value === 'string' ? value : null);
};
