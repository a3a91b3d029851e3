import { readFileSync } from 'node:fs';
import path from 'node:path';
import { objectionToBook, PRESET_BOOKS, presetBooks } from '../../../src/rules';
import type { PresetBook, RuleBook } from '../../../src/rules';
import { describeRefusal } from '../../../src/refusals';
import { ConfigurationRefused } from './refused';
import { ruleBookSchema } from './rule-book-schema';

const ALLOWED = `${PRESET_BOOKS.join(', ')}, or the path of a .json file with a whole rule book`;

const isPreset = (value: unknown): value is PresetBook =>
  (PRESET_BOOKS as readonly unknown[]).includes(value);

const fromFile = (value: string): unknown => {
  try {
    return JSON.parse(readFileSync(path.resolve(value), 'utf8'));
  } catch (error) {
    throw new ConfigurationRefused({ key: 'rules', value, allowed: `${ALLOWED}; ${String(error)}` });
  }
};

/** A book from outside as the rules want it; the first thing wrong is named by its place in the file. */
const checked = (value: string, given: unknown): RuleBook => {
  const parsed = ruleBookSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationRefused({
      key: `rules: ${issue?.path.join('.') ?? ''}`,
      value,
      allowed: issue?.message ?? ALLOWED,
    });
  }
  const { $schema: _, ...book } = parsed.data;
  const objection = objectionToBook(book as RuleBook);
  if (objection)
    throw new ConfigurationRefused({ key: 'rules', value, allowed: describeRefusal(objection).en });
  return book as RuleBook;
};

/** The book an organization starts with: one that ships, or a file of its own. The office changes it in Settings. */
export const readRules = (value: unknown): RuleBook => {
  if (isPreset(value)) return presetBooks[value];
  if (typeof value === 'string' && value.endsWith('.json')) return checked(value, fromFile(value));
  throw new ConfigurationRefused({ key: 'rules', value, allowed: ALLOWED });
};
