import type { z } from 'zod';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';

type Issue = z.core.$ZodIssue;

/** What was wanted at the place named, in signs that both languages share or by a key of `expectedWords`. */
const expectedOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `≤ ${String(issue.maximum)}`;
    case 'too_small':
      return `≥ ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.format === 'regex' ? issue.message : issue.format;
    case 'invalid_value':
      return issue.values.map(String).join(' | ').slice(0, 200);
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return issue.message;
  }
};

const fieldOf = (issue: Issue): string => {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.map(String).join('.').slice(0, 100) || 'body';
};

/** Input as a schema wants it; the first thing wrong is refused by its name, never by its content. */
export const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  return issue
    ? refuse('request.invalid', { field: fieldOf(issue), expected: expectedOf(issue) })
    : refuse('request.invalid', { field: 'body', expected: 'object' });
};
