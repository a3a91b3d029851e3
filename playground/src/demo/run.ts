import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { closeMonths } from './close-months';
import { deskOf } from './desk';
import { learnYears } from './learn-years';
import { PASSWORD, makeOffice } from './make-office';
import { todayInShanghai } from './month-days';
import { SITE_ADMINISTRATOR, emailOf, people, shownLogins } from './office';
import { planPublished } from './plan';
import { pairDay, publishItem, publishPair, withdrawSome } from './published';
import { createRandom } from './random';
import { readPassages, readPolicies, readStories } from './stories';
import { leaveWaiting } from './waiting';
import { createWalk } from './walk-form';
import type { Walk } from './walk-form';

const SEED = 20190111;

/** Lines that begin with » are progress, shown by `npm start`. */
const tell = (zh: string, en: string): void => console.log(`» ${zh} · ${en}`);

const keepLogins = (): void => {
  const folder = path.resolve(process.env.PORTAL_DATA ?? '.tmp');
  mkdirSync(folder, { recursive: true });
  const name = (key: string): string => {
    const one = people.find((person) => person.key === key);
    return one ? `${one.lastname}${one.firstname}` : '系统管理员';
  };
  const shown = shownLogins.map(({ key, zh, en }) => ({ zh, en, name: name(key), email: emailOf(key) }));
  writeFileSync(
    path.join(folder, 'logins.json'),
    JSON.stringify({ password: PASSWORD, people: shown }, null, 2)
  );
};

/** Half a year of publications in the order of their days, so that register and numbers run with time. */
const publishAll = async (walk: Walk, today: string): Promise<readonly string[]> => {
  const planned = planPublished({
    today,
    stories: readStories(),
    passages: readPassages(),
    random: createRandom(SEED),
  });
  const [pair] = readPolicies();
  const day = pairDay(today);
  const before = planned.filter(({ publishedOn }) => publishedOn < day).length;
  const withdrawn: string[] = [];
  for (const [index, item] of planned.entries()) {
    if (pair && index === before) await publishPair(walk, { pair, on: day });
    const form = await publishItem(walk, item);
    if (item.title.includes('文体活动安排')) withdrawn.push(form.number);
    if ((index + 1) % 20 === 0) tell(`已发布 ${index + 1} / ${planned.length}`, 'published');
  }
  return withdrawn.slice(0, 2);
};

const seed = async (): Promise<void> => {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: path.resolve(__dirname, '../..') }).load();
  keepLogins();
  if ((await strapi.db.query('admin::user').count({})) > 0) return;
  const today = process.env.DEMO_TODAY ?? todayInShanghai(new Date());
  const office = await makeOffice(strapi);
  tell('单位、人员、岗位和栏目', 'departments, people, positions and channels');
  const desk = deskOf(strapi);
  await learnYears({ desk, actor: office.userId(SITE_ADMINISTRATOR), today });
  const walk = createWalk(strapi, office);
  const withdrawn = await publishAll(walk, today);
  await withdrawSome({ desk, office, numbers: withdrawn, today });
  await closeMonths({ desk, office, today });
  await leaveWaiting({ desk, office, walk, today, pair: readPolicies()[1] });
  tell('待审批、待发布的审批单', 'forms waiting for every signer');
};

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
