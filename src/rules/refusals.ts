import type { RefusalTable } from '../result';

/** Refusals of a rule book, by what it says or by what its change would leave behind. */
export const ruleRefusals = {
  'rules.changed': {
    status: 409,
    zh: '规则已被他人修改，现为第 {version} 版，您的改动尚未保存。请查看新版后再修改。',
    en: 'Somebody else has changed the rules, they are at version {version} now, and your change was not saved. Look at the new version, then change it.',
  },
  'rules.duplicate': {
    status: 400,
    zh: '“{name}”出现了不止一次。岗位、类别、流程的代号和要点的编号都不能重复，请改掉其中一个。',
    en: '"{name}" is there more than once. Positions, categories, routes and questions are each named once; change one of them.',
  },
  'rules.score-unknown': {
    status: 400,
    zh: '计分表中的“{what}”不在类别名单中。请从名单中选择，或删除这一行。',
    en: '"{what}" of the points table is on no list. Choose one that is, or remove the line.',
  },
  'rules.score-twice': {
    status: 400,
    zh: '计分表中“{what}”出现了不止一次。请只保留一行。',
    en: '"{what}" is in the points table more than once. Keep one line.',
  },
  'rules.route-empty': {
    status: 400,
    zh: '“{route}”流程没有一个总要经过的环节。请至少保留一个不带条件的环节。',
    en: 'The route "{route}" has no stage that always applies. Keep at least one stage without conditions.',
  },
  'rules.route-too-long': {
    status: 400,
    zh: '“{route}”流程有 {count} 个环节，最多 {limit} 个。请删减。',
    en: 'The route "{route}" has {count} stages and may have {limit}. Remove some.',
  },
  'rules.stage-unknown': {
    status: 400,
    zh: '“{route}”流程里有不存在的岗位“{position}”。请从岗位列表中选择，或先添加这个岗位。',
    en: 'The route "{route}" has a stage of "{position}", which is no position. Choose one from the list, or add it first.',
  },
  'rules.stage-cannot-sign': {
    status: 400,
    zh: '“{route}”流程里的“{position}”不能审批。请给这个岗位“审批”权，或换一个岗位。',
    en: 'The route "{route}" has a stage of "{position}", which may not sign. Let the position sign, or choose another.',
  },
  'rules.stage-twice': {
    status: 400,
    zh: '“{position}”在“{route}”流程中出现了不止一次。每个岗位只能有一个环节，请删除重复的。',
    en: '"{position}" is in the route "{route}" more than once. A position has one stage; remove the others.',
  },
  'rules.stage-days': {
    status: 400,
    zh: '“{route}”流程里“{position}”的办理期限须为 1 至 {limit} 个工作日的整数，或不限。请重新填写。',
    en: 'In the route "{route}" the days for "{position}" must be a whole number from 1 to {limit}, or without limit. Fill them in again.',
  },
  'rules.condition-unknown': {
    status: 400,
    zh: '“{route}”流程里“{position}”环节的条件提到了不存在的类别或要点“{what}”。请重新选择条件。',
    en: 'In the route "{route}" the stage of "{position}" depends on "{what}", which is neither a category nor a question. Choose the condition again.',
  },
  'rules.condition-channel': {
    status: 400,
    zh: '“{route}”流程里“{position}”环节的条件提到了不存在的栏目，这个环节将不再需要。请重新选择栏目。',
    en: 'In the route "{route}" the stage of "{position}" depends on a channel that does not exist, so it would never be asked for. Choose the channel again.',
  },
  'rules.category-without-route': {
    status: 400,
    zh: '“{category}”类别没有审批流程。请为它选择一条流程。',
    en: 'The category "{category}" has no route. Choose one for it.',
  },
  'rules.question-route': {
    status: 400,
    zh: '第 {point} 项要点要转入的流程不存在。请重新选择流程。',
    en: 'Question {point} leads to a route that does not exist. Choose the route again.',
  },
  'rules.scope': {
    status: 400,
    zh: '“{position}”的权限与它的范围不符：报送、跟办、负责属于部室岗位，发布、撤下、改派、登记、定稿属于单位岗位。请调整。',
    en: 'What "{position}" may do does not fit its scope: handing in, following and leading are for positions of a department; publishing, withdrawing, reassigning, the register and the months for positions of the organization. Change one of them.',
  },
  'rules.nobody-submits': {
    status: 400,
    zh: '没有哪个岗位可以报送。请至少给一个部室岗位“报送”权。',
    en: 'No position may hand anything in. Let at least one position of a department do it.',
  },
  'rules.nobody-publishes': {
    status: 400,
    zh: '没有哪个岗位可以发布，批准的内容将永远上不了网。请至少给一个单位岗位“发布”权，并安排人员。',
    en: 'Nobody could publish, so nothing approved would ever go online. Let at least one position of the organization publish, and seat somebody in it.',
  },
  'rules.position-in-use': {
    status: 409,
    zh: '“{position}”还有人任职，或有审批单等它签字，不能删除。请先调整人员，办结这些审批单。',
    en: 'The position "{position}" is held by somebody or awaited by an open form, so it cannot be removed. Move the people and finish the forms first.',
  },
  'rules.numbering': {
    status: 400,
    zh: '编号格式须像“{example}”：有且只有一处序号，最多一处年份，其余只能是文字、数字、- _ . 和括号，总长不超过 {limit} 个字符。请重新填写。',
    en: 'A number is made like "{example}": one place for its count, the year at most once, otherwise only letters, digits, - _ . and brackets, {limit} characters in all. Fill it in again.',
  },
  'rules.class-in-use': {
    status: 409,
    zh: '还有 {count} 个部室属于“{class}”，不能删除或改名。请先把它们改到别的类别。',
    en: '{count} departments are of the class "{class}", so it cannot be removed or renamed. Move them to another class first.',
  },
  'rules.route-in-use': {
    status: 409,
    zh: '“{route}”流程上还有 {count} 张未办结的审批单，不能删除。请先办结，或保留这条流程。',
    en: '{count} open forms are on the route "{route}", so it cannot be removed. Finish them first, or keep the route.',
  },
} as const satisfies RefusalTable;

export type RuleCode = keyof typeof ruleRefusals;
