import { bodyOf, heading, paragraph, table } from './body';
import { monthBefore, weekdaysOf } from './month-days';
import { MONTHS, departments } from './office';
import type { DemoDepartment } from './office';
import type { Random } from './random';
import type { Story } from './stories';

export type PlannedItem = {
  readonly department: DemoDepartment;
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly occurredOn: string;
  readonly publishedOn: string;
};

const figures = (random: Random): string[][] => [
  ['单位', '参加人次', '开展场次'],
  ...['山阳区总工会', '解放区总工会', '中站区总工会', '马村区总工会'].map((name) => [
    name,
    String(60 + random.below(240)),
    String(2 + random.below(9)),
  ]),
];

const bodyFor = (given: {
  story: Story;
  passages: ReadonlyMap<string, readonly string[]>;
  random: Random;
}): string => {
  const { story, passages, random } = given;
  const pool = passages.get(story.theme) ?? [];
  const start = pool.length ? random.below(pool.length) : 0;
  const filling = pool.length ? [pool[start], pool[(start + 1) % pool.length]] : [];
  const nodes = [
    paragraph(story.lead),
    paragraph(story.detail),
    ...filling.map((one) => paragraph(one ?? '')),
  ];
  if (random.below(5) === 0) nodes.push(heading('各单位开展情况'), table(figures(random)));
  return bodyOf(nodes);
};

const suits = (story: Story, month: number): boolean =>
  story.months.length === 0 || story.months.includes(month);

/** Takes the story a department would tell in a month: its monthly notice, then what is in season, then anything left. */
const takeStory = (given: { left: Story[]; used: Set<string>; month: string }): Story | null => {
  const number = Number(given.month.slice(5));
  const monthly = given.left.find(
    (story) => story.monthly && !given.used.has(`${story.title}${given.month}`)
  );
  const seasonal = given.left.find((story) => story.months.includes(number));
  const any = given.left.find((story) => !story.monthly && suits(story, number));
  const chosen = seasonal ?? monthly ?? any ?? null;
  if (!chosen) return null;
  if (chosen.monthly) given.used.add(`${chosen.title}${given.month}`);
  else given.left.splice(given.left.indexOf(chosen), 1);
  return chosen;
};

const named = (text: string, month: string): string =>
  text
    .replaceAll('{月}', `${Number(month.slice(5))}月`)
    .replaceAll('{上月}', `${Number(monthBefore(`${month}-01`, 1).slice(5))}月`);

/** What every department published in the six months before `today` and in the present one, oldest first. */
export const planPublished = (given: {
  readonly today: string;
  readonly stories: readonly Story[];
  readonly passages: ReadonlyMap<string, readonly string[]>;
  readonly random: Random;
}): readonly PlannedItem[] => {
  const { today, stories, passages, random } = given;
  const planned: PlannedItem[] = [];
  for (const department of departments) {
    const left = stories.filter((story) => story.department === department.name);
    const used = new Set<string>();
    for (let index = 0; index < MONTHS; index += 1) {
      const month = monthBefore(today, MONTHS - 1 - index);
      const days = weekdaysOf(month, today).slice(0, -1);
      for (let count = department.counts[index] ?? 0; count > 0 && days.length > 4; count -= 1) {
        const story = takeStory({ left, used, month });
        if (!story) break;
        const at = 3 + random.below(days.length - 3);
        planned.push({
          department,
          channel: story.channel,
          category: story.category,
          title: named(story.title, month),
          summary: named(story.lead, month),
          body: bodyFor({
            story: { ...story, lead: named(story.lead, month), detail: named(story.detail, month) },
            passages,
            random,
          }),
          occurredOn: days[at - 3] ?? today,
          publishedOn: days[at] ?? today,
        });
      }
    }
  }
  return planned.sort((one, other) => (one.publishedOn < other.publishedOn ? -1 : 1));
};
