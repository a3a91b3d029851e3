import { bodyOf, paragraph } from './body';
import { expectAccepted } from './desk';
import type { Desk } from './desk';
import type { Office } from './make-office';
import { instant, shiftDays, weekdaysBefore } from './month-days';
import { SITE_ADMINISTRATOR, departments } from './office';
import { submitPair } from './published';
import type { PolicyPair } from './stories';
import type { DemoItem, Walk } from './walk-form';

type Draft = {
  readonly department: string;
  readonly channel: string;
  readonly category?: string;
  readonly title: string;
  readonly lines: readonly string[];
};

/** What lies on somebody's desk today: weekdays since submission, signatures given so far. */
type Waiting = Draft & { readonly since: number; readonly signed: number };

const waiting: readonly Waiting[] = [
  {
    department: '宣传教育部',
    channel: '通知公告',
    category: 'notice',
    title: '关于举办职工网络安全知识竞赛的通知',
    since: 1,
    signed: 0,
    lines: [
      '为增强职工网络安全意识，市总工会决定举办职工网络安全知识竞赛，现将有关事项通知如下。',
      '竞赛分线上初赛和现场决赛两个阶段，全市在职职工均可报名。',
      '请各单位广泛发动，组织职工积极参与。',
    ],
  },
  {
    department: '女职工部',
    channel: '女职工',
    title: '女职工心理健康沙龙走进产业园',
    since: 1,
    signed: 1,
    lines: [
      '市总工会女职工心理健康沙龙走进产业园，五十余名女职工参加。',
      '心理咨询师围绕职场减压和亲子沟通进行讲解，并组织情景体验。',
    ],
  },
  {
    department: '权益保障部',
    channel: '维权服务',
    category: 'sensitive-information',
    title: '关于网传某企业停发工资情况的调查说明',
    since: 2,
    signed: 2,
    lines: [
      '针对网络反映的某企业停发工资一事，市总工会会同有关部门进行了调查，现将情况说明如下。',
      '经核实，企业已制定补发计划，工会将跟踪督促落实，相关职工可到职工服务中心咨询。',
    ],
  },
  {
    department: '办公室',
    channel: '工会要闻',
    category: 'meeting-spirit',
    title: '市总工会召开季度工作推进会',
    since: 2,
    signed: 2,
    lines: [
      '市总工会召开季度工作推进会，听取各部室重点工作进展情况汇报。',
      '会议要求对照年度目标查漏补缺，确保各项任务按时完成。',
    ],
  },
  {
    department: '建筑工会',
    channel: '基层动态',
    title: '重点项目工会联合会揭牌成立',
    since: 8,
    signed: 1,
    lines: [
      '重点项目工会联合会揭牌成立，覆盖参建单位九家、建设者一千三百余人。',
      '联合会将统筹开展劳动竞赛、维权服务和文体活动。',
    ],
  },
  {
    department: '交通运输工会',
    channel: '基层动态',
    title: '出租汽车驾驶员文明服务评比揭晓',
    since: 1,
    signed: 0,
    lines: [
      '出租汽车驾驶员文明服务评比揭晓，三十名驾驶员获评服务之星。',
      '评比综合乘客评价、安全记录和好人好事，全程接受社会监督。',
    ],
  },
];

const approved: readonly Waiting[] = [
  {
    department: '职工服务中心',
    channel: '维权服务',
    title: '职工维权热线受理情况季度通报',
    since: 2,
    signed: 9,
    lines: [
      '现将职工维权热线季度受理情况通报如下。',
      '来电主要涉及工资支付、社会保险和工伤待遇，按时办结率达到百分之九十八。',
    ],
  },
];

const itemOf = (draft: Draft, occurredOn: string): DemoItem => {
  const department = departments.find(({ name }) => name === draft.department);
  if (!department) throw new Error(`No department ${draft.department}`);
  const { channel, title, lines } = draft;
  return {
    department,
    channel,
    title,
    category: draft.category ?? 'department-work',
    summary: lines[0] ?? title,
    body: bodyOf(lines.map(paragraph)),
    occurredOn,
  };
};

const given = (draft: Draft, at: { today: string; since: number }) => {
  const on = weekdaysBefore(at.today, at.since);
  return { on, item: itemOf(draft, weekdaysBefore(on, 1)) };
};

const returned: Draft = {
  department: '组织部',
  channel: '基层动态',
  title: '物流行业工会联合会成立大会召开',
  lines: ['物流行业工会联合会成立大会召开，选举产生第一届委员会。', '联合会覆盖企业四十余家，会员三千余人。'],
};
const rejected: Draft = {
  department: '经济工作部',
  channel: '工会要闻',
  title: '转载：某地职工技能大赛经验做法',
  lines: ['某地职工技能大赛形成了一批经验做法，现予转载。', '大赛采取以赛代训的方式，吸引了大批青年职工。'],
};
const scheduled: Draft = {
  department: '工人文化宫',
  channel: '工会风采',
  title: '职工趣味运动会报名开始',
  lines: [
    '职工趣味运动会报名开始，设置拔河、跳长绳、接力等集体项目。',
    '以基层工会为单位组队，每队不超过二十人。',
  ],
};
const unsent: Draft = {
  department: '宣传教育部',
  channel: '工会风采',
  title: '职工读书分享会走进车间班组',
  lines: [
    '市总工会组织职工读书分享会走进车间班组，三十余名一线职工参加。',
    '职工代表分享了读书心得，现场赠送图书二百册。',
  ],
};

const putAside = async (parts: { desk: Desk; office: Office; walk: Walk; today: string }): Promise<void> => {
  const { desk, office, walk, today } = parts;
  const back = given(returned, { today, since: 2 });
  const first = await walk.submit({ item: back.item, target: await walk.write(back.item), on: back.on });
  const head = { actor: office.userId(back.item.department.head), at: instant(back.on, 15 * 60) };
  expectAccepted(
    await desk.actions.return(
      { number: first.number, opinion: '会员人数请再核实，补充选举结果。', to: null },
      head
    ),
    'return'
  );
  const no = given(rejected, { today, since: 5 });
  const second = await walk.submit({ item: no.item, target: await walk.write(no.item), on: no.on });
  const other = { actor: office.userId(no.item.department.head), at: instant(no.on, 15 * 60) };
  expectAccepted(
    await desk.actions.reject(
      { number: second.number, opinion: '来源不清，未取得转载授权，不予发布。' },
      other
    ),
    'reject'
  );
  const later = given(scheduled, { today, since: 1 });
  const third = await walk.submit({ item: later.item, target: await walk.write(later.item), on: later.on });
  const ready = await walk.sign(third, { department: later.item.department, on: later.on, count: 9 });
  const by = { actor: office.userId(SITE_ADMINISTRATOR), at: instant(later.on, 17 * 60) };
  expectAccepted(
    await desk.actions.schedule({ number: ready.number, for: instant(shiftDays(today, 3), 9 * 60) }, by),
    'schedule'
  );
};

/** Something for everybody: each signer has a form to sign, the office one to publish; one is returned, one overdue, one not yet sent. */
export const leaveWaiting = async (parts: {
  desk: Desk;
  office: Office;
  walk: Walk;
  today: string;
  pair: PolicyPair | undefined;
}): Promise<void> => {
  const { walk, today, pair } = parts;
  for (const draft of [...waiting, ...approved]) {
    const { on, item } = given(draft, { today, since: draft.since });
    const form = await walk.submit({ item, target: await walk.write(item), on });
    await walk.sign(form, { department: item.department, on, count: draft.signed });
  }
  if (pair) await submitPair(walk, { pair, on: weekdaysBefore(today, 3), count: 3 });
  await putAside(parts);
  await walk.write(itemOf(unsent, today));
};
