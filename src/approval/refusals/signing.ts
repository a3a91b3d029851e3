import type { RefusalTable } from '../../result';

/** Refusals of a signature, and of what only a signer may do. */
export const signingRefusals = {
  'approval.self-given-seat': {
    status: 403,
    zh: '您的这个岗位由您本人提出设置（设置记录第 {change} 条），不能签署此前已提交的审批单。请由该环节的其他人员签署，或请{@office}改派。',
    en: 'You proposed this seat of yours yourself (change {change} of the settings), so it does not sign forms that were submitted before. Another holder of the stage signs, or {@office} reassigns it.',
  },
  'approval.not-your-stage': {
    status: 403,
    zh: '现在是“{stageZh}”环节，由{people}办理。请联系他们。',
    en: 'The form is at the stage of {stageEn}, for {people} to sign. Ask them.',
  },
  'approval.own-form': {
    status: 403,
    zh: '这张审批单由您提交（或前一轮由您提交、修改），不能自己审批。请由其他有权人员审批，或办理委托。',
    en: 'You submitted this form, now or in an earlier round, so you cannot sign it. Have another holder sign, or arrange a delegation.',
  },
  'approval.last-editor': {
    status: 403,
    zh: '提交前的内容由您最后修改，不能自己审批。请由其他有权人员审批，或办理委托。',
    en: 'You were the last to edit the draft before it was submitted, so you cannot sign it. Have another holder sign, or arrange a delegation.',
  },
  'approval.already-signed': {
    status: 409,
    zh: '您已审批过此单，不必重复。请刷新页面查看进展。',
    en: 'This signature has been given already. Reload the page to see where the form is.',
  },
  'approval.signed-another-stage': {
    status: 403,
    zh: '您（或委托您的人）已在“{stageZh}”环节审批，同一人不能审批两个环节。请由本环节其他人员审批，或请{@office}改派。',
    en: 'You, or the person you stand in for, signed at the stage of {stageEn}; nobody signs two stages. Have another holder sign, or ask {@office} to reassign.',
  },
  'approval.needed-later': {
    status: 409,
    zh: '您若在此同意，“{stageZh}”环节将无人可签。请由本环节其他人员（{people}）审批，您留待后面的环节。',
    en: 'If you agree here, nobody is left for the stage of {stageEn}. Let {people} sign this one and keep your signature for later.',
  },
  'approval.changed-since': {
    status: 409,
    zh: '内容在您打开之后有改动。请看过改动后再办理。',
    en: 'The draft has changed since you opened it. Look at the change, then decide.',
  },
  'approval.not-confirmed': {
    status: 400,
    zh: '还没有确认审核要点。请逐项核对并勾选确认后再同意。',
    en: 'The review points are not confirmed. Go through them and tick the confirmation, then agree.',
  },
  'approval.sensitive-reason': {
    status: 400,
    zh: '内容中有敏感词，筛查建议走敏感信息流程。如仍按一般流程办理，请{@head}写明理由；否则请转为敏感信息。',
    en: 'Sensitive terms were found and the sensitive route is proposed. To stay on the routine route write the reason as your opinion; otherwise raise the form.',
  },
  'approval.finding-reason': {
    status: 400,
    zh: '改动后的内容有 {count} 处筛查提示没有答复。请遮盖，或在审批意见中写明保留的理由。',
    en: '{count} findings in the changed draft are unanswered. Mask them, or write in your opinion why they stay.',
  },
  'approval.look-needed': {
    status: 400,
    zh: '有 {count} 个附件（或其中的页）机器无法读取。请逐个打开查看，并写明看到了什么、可否公开，再签署。',
    en: '{count} attachments, or pages of them, could not be read by the machine. Open each, write what you saw and whether it may be public, then sign.',
  },
  'approval.sign-alone': {
    status: 400,
    zh: '此单走的是较严格的审批流程，不能与其他审批单一并同意。请打开此单，看过内容后单独办理。',
    en: 'This form is on a stricter route, so it is not signed together with others. Open it, read it and decide on it by itself.',
  },
  'approval.return-target': {
    status: 400,
    zh: '只能退回给{@officer}或本环节之前的环节。请重新选择。',
    en: 'A form goes back to the officer or to an earlier stage. Choose again.',
  },
  'approval.return-unsigned': {
    status: 409,
    zh: '“{stageZh}”环节现在没有人可以重新审批（例如负责人以提交代签），退回后将无人办理。请退回给{@officer}，或退回其他环节。',
    en: 'Nobody could sign the stage of {stageEn} again, for instance because the head signed it by submitting. Return the form to the officer, or to another stage.',
  },
  'approval.not-stricter': {
    status: 400,
    zh: '“{categoryZh}”的审批流程不比现在的更严格，流程只能加严不能放宽。请选择更严格的类别，或退回由{@officer}改类别。',
    en: 'The route of "{categoryEn}" is not stricter than the present one, and a form is never lowered. Choose a stricter category, or return the form.',
  },
  'approval.strictest': {
    status: 409,
    zh: '此单已在最严格的审批流程上，不能再加严。请直接办理。',
    en: 'The form is on the strictest route already. Decide on it as it is.',
  },
  'approval.raise-unsigned': {
    status: 409,
    zh: '“{categoryZh}”的流程没有留下未签的环节，转过去等于无人再审。请选择其他类别，或请{@office}检查流程设置。',
    en: 'The route of "{categoryEn}" leaves no stage to sign, so raising would skip the review. Choose another, or ask {@office} to check the route.',
  },
  'approval.draft-locked': {
    status: 409,
    zh: '审批单正在“{stageZh}”环节，只有该环节审批人（{people}）可以修改内容。请联系他们，或撤回后再改。',
    en: 'The form is at the stage of {stageEn}; only its signers ({people}) may change the draft. Ask them, or recall the form first.',
  },
  'approval.amend-unsigned': {
    status: 409,
    zh: '改稿会使“{stageZh}”环节已有的签字失效，而现在没有人可以重签。请退回给{@officer}修改，或按现稿办理。',
    en: 'A change of the draft would strike the signature of {stageEn}, and nobody could give it again. Return the form to the officer, or decide on the draft as it is.',
  },
  'approval.stage-has-signer': {
    status: 409,
    zh: '“{stageZh}”环节有人可以审批：{people}。不需要改派，请催办。',
    en: 'The stage of {stageEn} has people who can sign: {people}. It need not be reassigned; remind them.',
  },
  'approval.nothing-to-reassign': {
    status: 409,
    zh: '每个未签的环节都有人可以审批，不需要改派。请催办。',
    en: 'Every open stage has somebody who can sign, so none is to be reassigned. Send a reminder.',
  },
  'approval.stage-not-open': {
    status: 409,
    zh: '此单没有待签的“{stage}”环节。请刷新页面后重新选择。',
    en: 'The form has no open stage "{stage}". Reload the page and choose again.',
  },
  'approval.cosign-enough': {
    status: 409,
    zh: '一张审批单最多请 {most} 人加签，此单已满。请直接办理，或留言征求意见。',
    en: 'At most {most} people are asked to co-sign one form, and they have been. Decide on it, or ask by a comment.',
  },
  'approval.cosign-unqualified': {
    status: 400,
    zh: '{person}不能为此单加签：须担任可以审批的岗位，且未提交、修改或审批过此单，也不在本环节。请另选他人。',
    en: '{person} cannot co-sign this form: it takes a seat that signs, of somebody who neither wrote nor signed it and is not of this stage. Choose somebody else.',
  },
  'approval.cosign-needed-later': {
    status: 409,
    zh: '{person}若在此加签，后面的环节将无人可签。请另选他人。',
    en: 'If {person} co-signed here, nobody would be left for a later stage. Choose somebody else.',
  },
  'approval.reassign-self': {
    status: 403,
    zh: '不能把环节改派给自己。请指定其他有资格的人员。',
    en: 'You cannot reassign a stage to yourself. Name another qualified person.',
  },
  'approval.reassign-unqualified': {
    status: 400,
    zh: '{person}不能接替“{stageZh}”环节。请指定在其他部室任此岗位的人，或本流程后面环节的人。',
    en: '{person} cannot take over the stage of {stageEn}. Name someone of the same position elsewhere, or of a later stage of this route.',
  },
  'approval.reassign-barred': {
    status: 400,
    zh: '{person}提交、修改过此单或已审批其他环节，不能接替。请指定其他人。',
    en: '{person} submitted or edited this item, or has signed another stage, and cannot take over. Name somebody else.',
  },
} as const satisfies RefusalTable;
