import { bodyOf, paragraph } from './body';
import type { Desk } from './desk';
import { expectAccepted } from './desk';
import type { Office } from './make-office';
import { instant, monthBefore, weekdaysBefore, weekdaysOf } from './month-days';
import { SITE_ADMINISTRATOR, departments } from './office';
import type { PlannedItem } from './plan';
import type { PolicyPair } from './stories';
import type { Walk } from './walk-form';

const AFTERNOON = 16 * 60;

/** One item from its draft to the public site, all its signatures given in time. */
export const publishItem = async (walk: Walk, item: PlannedItem) => {
  const target = await walk.write(item);
  const submitted = weekdaysBefore(item.publishedOn, 2);
  const form = await walk.submit({ item, target, on: submitted });
  const approved = await walk.sign(form, { department: item.department, on: submitted, count: 9 });
  return walk.publish(approved, instant(item.publishedOn, AFTERNOON));
};

/** Takes two of the published down again, a reason given, so that the register shows what that looks like. */
export const withdrawSome = async (given: {
  desk: Desk;
  office: Office;
  numbers: readonly string[];
  today: string;
}): Promise<void> => {
  const by = {
    actor: given.office.userId(SITE_ADMINISTRATOR),
    at: instant(weekdaysBefore(given.today, 1), 17 * 60),
  };
  for (const number of given.numbers) {
    const reason = '活动时间调整，原信息撤下，另行公布。';
    expectAccepted(await given.desk.actions.withdraw({ number, reason }, by), `withdraw ${number}`);
  }
};

/** A policy document and its interpretation as two items of their department. */
export const policyItems = (pair: PolicyPair, occurredOn: string) => {
  const department = departments.find(({ name }) => name === pair.department);
  if (!department) throw new Error(`No department ${pair.department} for ${pair.name}`);
  const item = (given: { channel: string; category: string; text: readonly string[]; summary: string }) => ({
    department,
    channel: given.channel,
    category: given.category,
    title: given.text[0] ?? pair.name,
    summary: given.summary,
    body: bodyOf(given.text.slice(1).map(paragraph)),
    occurredOn,
  });
  return {
    policy: item({
      channel: '政策法规',
      category: 'policy-document',
      text: pair.policy,
      summary: `印发${pair.policy[0]}。`,
    }),
    interpretation: item({
      channel: '政策解读',
      category: 'policy-interpretation',
      text: pair.interpretation,
      summary: `对${pair.policy[0]}的解读。`,
    }),
  };
};

/** Submits both halves of a pair and gives them their first `count` signatures. */
export const submitPair = async (walk: Walk, given: { pair: PolicyPair; on: string; count: number }) => {
  const { policy, interpretation } = policyItems(given.pair, weekdaysBefore(given.on, 1));
  const [policyTarget, interpretationTarget] = [await walk.write(policy), await walk.write(interpretation)];
  const signing = { department: policy.department, on: given.on, count: given.count };
  const explained = await walk.submit({ item: interpretation, target: interpretationTarget, on: given.on });
  await walk.sign(explained, signing);
  const form = await walk.submit({
    item: policy,
    target: policyTarget,
    on: given.on,
    more: { companion: interpretationTarget },
  });
  return walk.sign(form, signing);
};

/** The day on which a pair goes online: in the third month before the present one. */
export const pairDay = (today: string): string => weekdaysOf(monthBefore(today, 3), today)[11] ?? today;

/** A pair published together (Art. 8(一) ¶2). */
export const publishPair = async (walk: Walk, given: { pair: PolicyPair; on: string }) => {
  const approved = await submitPair(walk, { pair: given.pair, on: weekdaysBefore(given.on, 3), count: 4 });
  return walk.publish(approved, instant(given.on, AFTERNOON));
};
