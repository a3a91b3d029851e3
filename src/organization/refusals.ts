import type { RefusalTable } from '../result';

/** Refusals of the office's own pages: settings, months and consequences. */
export const deskRefusals = {
  'settings.not-found': {
    status: 404,
    zh: '没有找到这一条设置，可能已被他人删除。请刷新页面后重试。',
    en: 'This row of the settings is not there; somebody may have removed it. Reload the page and try again.',
  },
  'settings.awaits-second': {
    status: 202,
    zh: '已记入设置记录第 {number} 条，待另一人确认后生效。可以确认的有：{people}。',
    en: 'Recorded as change {number} of the settings; it takes effect when a second person confirms it. Those who can: {people}.',
  },
  'settings.nobody-to-confirm': {
    status: 202,
    zh: '已记入设置记录第 {number} 条，但现在没有其他人可以确认，因此没有生效。请让另一位岗位人员取得管理设置的权限，或由门户运维人员在服务器上执行 publication-desk confirm {number}。',
    en: 'Recorded as change {number} of the settings, but nobody else can confirm it now, so it has not taken effect. Let the holder of another position manage the settings, or have whoever runs the server call publication-desk confirm {number}.',
  },
  'settings.not-waiting': {
    status: 409,
    zh: '设置记录第 {number} 条没有待确认的更改，可能已被确认或驳回。请刷新页面。',
    en: 'Change {number} of the settings waits for nobody; it may have been confirmed or refused. Reload the page.',
  },
  'settings.not-as-recorded': {
    status: 409,
    zh: '设置记录自第 {number} 条起与本系统所写的不符，不能据此确认更改。请驳回，查看登记表的“核对”结果并报告网站管理员。',
    en: 'From change {number} on the record of settings is not as this system wrote it, so nothing is confirmed by it. Refuse the change, see what the check of the register says, and tell the site administrator.',
  },
  'settings.not-yours-to-confirm': {
    status: 403,
    zh: '设置记录第 {number} 条须由提出者和受益者以外的有权人员确认：{people}。请联系他们。',
    en: 'Change {number} of the settings is confirmed by somebody entitled who neither proposed it nor gains by it: {people}. Ask one of them.',
  },
  'settings.force-needs-reason': {
    status: 400,
    zh: '在服务器上确认须写明操作人和理由，供所有人查看。请用 --operator 和 --reason 填写。',
    en: 'Confirming on the server takes the operator’s name and a reason, which everybody is shown. Give --operator and --reason.',
  },
  'settings.force-on-server': {
    status: 403,
    zh: '应急确认只能由门户运维人员在服务器上用命令 publication-desk confirm 办理，运行中的门户不能自行确认。',
    en: 'Only a command on the server, publication-desk confirm, does this; a portal that is running does not confirm by itself.',
  },
  'settings.nothing-to-reseat': {
    status: 409,
    zh: '没有可以按电子邮件恢复的空缺岗位。请先为离任或导入前的人员建立相同邮箱的账号，或重新设置岗位。',
    en: 'No empty seat has an account with the e-mail that was kept. Create the accounts with the same addresses first, or seat somebody else.',
  },
  'settings.may-not-invite': {
    status: 403,
    zh: '表中有 {count} 人还没有账号，而您不能新建账号。请让超级管理员导入，或先由其建立这些账号。',
    en: '{count} people of the table have no account yet, and you may not make accounts. Have a super administrator import it, or make the accounts first.',
  },
  'settings.duplicate': {
    status: 409,
    zh: '“{value}”已经存在。请换一个名称，或修改已有的一条。',
    en: '“{value}” exists already. Choose another, or change the one there is.',
  },
  'settings.department-in-use': {
    status: 409,
    zh: '部室“{name}”已有审批单或人员，不能删除。请填写停用日期，以保留历史记录。',
    en: 'The department “{name}” has forms or people and cannot be deleted. Give it an end date instead, so that the record stays whole.',
  },
  'settings.channel-in-use': {
    status: 409,
    zh: '栏目“{name}”下还有信息，不能删除。请先把这些信息移到其他栏目。',
    en: 'The channel “{name}” still has items and cannot be deleted. Move them to another channel first.',
  },
  'settings.channel-in-rules': {
    status: 409,
    zh: '“{route}”流程里“{position}”环节按栏目“{name}”决定是否需要，不能删除。请先在“规则”里修改这个环节的条件。',
    en: 'In the route “{route}” the stage of “{position}” depends on the channel “{name}”, so it cannot be deleted. Change the condition under Rules first.',
  },
  'settings.department-unknown': {
    status: 400,
    zh: '没有部室“{department}”。请从部室列表中选择。',
    en: 'There is no department “{department}”. Choose one from the list.',
  },
  'settings.position-unknown': {
    status: 400,
    zh: '没有岗位“{position}”。请从岗位列表中选择。',
    en: 'There is no position “{position}”. Choose one from the list.',
  },
  'settings.position-needs-department': {
    status: 400,
    zh: '岗位“{position}”属于部室，必须指明部室。请选择部室后再保存。',
    en: 'The position “{position}” is held in a department. Choose the department and save again.',
  },
  'settings.position-without-department': {
    status: 400,
    zh: '岗位“{position}”属于全单位，不能指定部室。请去掉部室后再保存。',
    en: 'The position “{position}” is held for the whole organization. Remove the department and save again.',
  },
  'settings.person-unknown': {
    status: 400,
    zh: '没有找到所选的后台用户，或其账号已停用。请另选一位。',
    en: 'The admin user chosen is not there or is blocked. Choose another.',
  },
  'settings.delegation-to-self': {
    status: 400,
    zh: '不能委托给本人。请选择另一位同志。',
    en: 'Nobody delegates to themselves. Choose somebody else.',
  },
  'settings.delegation-not-held': {
    status: 400,
    zh: '{person}没有担任该岗位，不能委托。请先在“部室与人员”中核对其岗位。',
    en: '{person} does not hold that position and cannot delegate it. Check their positions first.',
  },
  'settings.period-reversed': {
    status: 400,
    zh: '结束日期早于开始日期。请改正日期后再保存。',
    en: 'The end is before the start. Correct the dates and save again.',
  },
  'settings.period-past': {
    status: 400,
    zh: '结束日期已经过去。请改正日期后再保存。',
    en: 'The last day is over. Correct the dates and save again.',
  },
  'settings.deputy-role': {
    status: 409,
    zh: '{person}的账号角色不能办理您要委托的事（{positions}），委托了也办不了。请另选他人，或请系统管理员先给其角色开通权限。',
    en: 'The role of {person} does not reach what you would lend ({positions}), so nothing could be done from it. Choose somebody else, or ask an administrator to widen the role first.',
  },
  'settings.nothing-to-lend': {
    status: 409,
    zh: '您没有可以请此人代签的岗位：您只有提交的岗位，或对方已任同一岗位。请另选他人。',
    en: 'You hold no seat this person could sign in for you: yours only hands in, or they hold the same. Choose somebody else.',
  },
  'settings.terms-refused': {
    status: 400,
    zh: '导入的词表没有可用的词。请每行一个词，每词不超过 50 字。',
    en: 'The list has no usable term. Put one term on a line, 50 characters at most.',
  },
  'ranking.off': {
    status: 404,
    zh: '本单位的规则不设排序和考核。如需启用，请在设置的“规则”中打开。',
    en: 'The rules of this organization have no ranking. To have one, turn it on in the rules, in Settings.',
  },
  'ranking.month-not-over': {
    status: 409,
    zh: '{month} 尚未结束，不能定稿。请在次月 1 日以后定稿。',
    en: '{month} is not over and cannot be closed. Close it on the first day of the next month or later.',
  },
  'ranking.needs-office': {
    status: 403,
    zh: '月报定稿、重新打开和考核认定由{@keepers}办理，仅有权限不够。请联系他们，或由{@office}为您设置岗位。',
    en: 'Closing and reopening a month and deciding a consequence take a seat of {@keepers}; a permission alone is not enough. Ask one of them, or have the office seat you.',
  },
  'ranking.month-closed': {
    status: 409,
    zh: '{month} 已经定稿。如需更改，请先说明理由重新打开。',
    en: '{month} is closed already. Reopen it with a reason if it must change.',
  },
  'ranking.month-open': {
    status: 409,
    zh: '{month} 尚未定稿，不需要重新打开。请直接查看或定稿。',
    en: '{month} is not closed, so there is nothing to reopen. Look at it or close it.',
  },
  'ranking.not-closed': {
    status: 409,
    zh: '{month} 尚未定稿，不能对外公开。请先定稿。',
    en: '{month} is not closed and cannot be shown to the public. Close it first.',
  },
  'consequence.not-found': {
    status: 404,
    zh: '没有这一条考核建议，可能排序已有变化。请刷新页面后重试。',
    en: 'There is no such proposal; the ranking may have changed. Reload the page and try again.',
  },
  'consequence.not-pending': {
    status: 409,
    zh: '这一条考核建议的办理进度已有变化，不能这样办理。请刷新页面查看。',
    en: 'This consequence has moved on since and cannot take this step. Reload the page to see where it stands.',
  },
  'consequence.months-open': {
    status: 409,
    zh: '{months} 尚未定稿，结果可能变化，不能发出。请先将这些月份定稿。',
    en: '{months} not closed yet, so this may still change and is not issued. Close these months first.',
  },
  'consequence.changed': {
    status: 409,
    zh: '确认之后排序有了变化，依据已不同，不能发出。请撤回确认，按现在的排序重新决定。',
    en: 'The ranking has changed since this was confirmed and no longer says the same. Take the confirmation back and decide again.',
  },
  'consequence.day-order': {
    status: 400,
    zh: '日期应在上一步（{from}）之后、不晚于今天（{to}）。请更正日期。',
    en: 'The day lies before the step before it ({from}) or after today ({to}). Correct the day.',
  },
  'consequence.unanswered': {
    status: 409,
    zh: '尚未登记整改回复，不能办结。请先登记回复。',
    en: 'No reply has been recorded yet, so this is not closed. Record the reply first.',
  },
  'consequence.decided': {
    status: 409,
    zh: '这一条考核建议已有办理结果。请刷新页面查看。',
    en: 'This proposal has been decided already. Reload the page to see how.',
  },
} as const satisfies RefusalTable;
