import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Story = {
  readonly department: string;
  readonly channel: string;
  readonly category: string;
  readonly theme: string;
  /** Months it is at home in, 1–12; empty for any. */
  readonly months: readonly number[];
  readonly monthly: boolean;
  readonly title: string;
  readonly lead: string;
  readonly detail: string;
};

const lines = (file: string): string[] =>
  readFileSync(path.join(process.cwd(), 'src/demo/data', file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));

/** Groups lines under the `[heading]` above them. */
const sections = (file: string): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines(file)) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading) found.set(heading, (current = []));
    else current.push(line);
  }
  return found;
};

const storyOf = (department: string, line: string): Story => {
  const [place = '', theme = '', when = '', title = '', lead = '', detail = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [channel = '', category] = place.split('/');
  return {
    department,
    channel,
    category: category ?? (channel === '通知公告' ? 'notice' : 'department-work'),
    theme,
    months: when && when !== '*' ? when.split(',').map(Number) : [],
    monthly: when === '*',
    title,
    lead,
    detail,
  };
};

export const readStories = (): readonly Story[] =>
  [...sections('stories.txt')].flatMap(([department, list]) => list.map((line) => storyOf(department, line)));

/** Sentences a body is filled up with, by theme. */
export const readPassages = (): ReadonlyMap<string, readonly string[]> => sections('passages.txt');

export type PolicyPair = {
  readonly department: string;
  readonly name: string;
  readonly policy: readonly string[];
  readonly interpretation: readonly string[];
};

/** A policy document and its interpretation, each a title followed by its paragraphs. */
export const readPolicies = (): readonly PolicyPair[] =>
  [...sections('policies.txt')].map(([heading, list]) => {
    const [department = '', name = ''] = heading.split('|').map((part) => part.trim());
    const middle = list.indexOf('——');
    return { department, name, policy: list.slice(0, middle), interpretation: list.slice(middle + 1) };
  });
