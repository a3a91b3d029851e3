import type { RefusalTable } from '../result';

/** What a request was to be, where a sign such as `≤ 255` does not say it; anything else is said as it is. */
export const expectedWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  unknown: { zh: '没有这一项', en: 'there is no such field' },
  readable: {
    zh: '不含控制字符、改变文字方向的字符和残缺字符',
    en: 'no control, direction or broken characters',
  },
  once: { zh: '每张一次', en: 'each once' },
};

/** What is refused before any rule of the Measures is asked: requests that cannot be read, things that are not there. */
export const requestRefusals = {
  'request.invalid': {
    status: 400,
    zh: '请求无法受理：“{field}”不符合要求（{expected}）。请改正该项后重试。',
    en: 'The request cannot be taken: “{field}” is not as required ({expected}). Correct it and try again.',
  },
  'request.too-large': {
    status: 400,
    zh: '请求内容过大，超过 {limit}。请缩短文字后重试，图片和文件请先上传到媒体库。',
    en: 'The request is larger than {limit}. Shorten the text and try again; upload pictures and files to the media library first.',
  },
  'request.not-a-person': {
    status: 403,
    zh: '此操作须由本人登录后台办理，令牌和接口不能代办。请登录后台后再试。',
    en: 'Only a person signed in to the admin can do this, not a token. Sign in to the admin and try again.',
  },
  'request.busy': {
    status: 409,
    zh: '有人正在同时办理同一事项，这次操作没有生效。请刷新页面，看过最新情况后再试一次。',
    en: 'Somebody is working on the same thing at this moment, so nothing was done. Reload the page, look at it again and try once more.',
  },
  'request.failed': {
    status: 409,
    zh: '服务器出错，这一件没有办成，其他各件不受影响。请打开它单独办理；仍然不行，请告诉网站管理员。',
    en: 'The server failed on this one, so it was not done; the others are as they say. Open it and act on it alone; if it fails again, tell the site administrator.',
  },
  'request.role-lacks': {
    status: 403,
    zh: '您的角色没有“{roleZh}”权限，不能进行此操作。请联系管理员，在“设置—角色”中为您的角色开通。',
    en: 'Your role lacks the permission “{roleEn}”, so this cannot be done. Ask an administrator to grant it to your role in Settings, Roles.',
  },
  'form.open-elsewhere': {
    status: 409,
    zh: '这条信息已由别的部室提交审批，您不能再提交。请联系信息的作者或{@office}。',
    en: 'Another department has this document in review, so you cannot submit it. Speak to its author or to {@office}.',
  },
  'form.elsewhere': {
    status: 403,
    zh: '这条信息的审批单由别的部室办理，还不能发布。请联系信息的作者或{@office}。',
    en: 'The approval form of this document is another department’s, and it cannot be published yet. Speak to its author or to {@office}.',
  },
  'form.not-found': {
    status: 404,
    zh: '没有找到这份审批单，或者您无权查看。请核对编号，或从审批工作台打开。',
    en: 'There is no such approval form, or it is not yours to see. Check the number, or open it from the desk.',
  },
  'form.stale': {
    status: 409,
    zh: '审批单 {number} 在您打开之后已有新的办理。请看过最新情况后再办理。',
    en: 'Form {number} has moved on since you opened it. Look at it again, then act.',
  },
  'form.not-as-logged': {
    status: 409,
    zh: '审批单 {number} 与其审批记录不一致（第 {event} 条），可能被人在数据库中改动，不能签署、改派、定时或发布。请告知{@office}核对登记表；审批人可以退回或否决，或修改草稿使其作废，再重新提交。',
    en: 'Form {number} is not what its own log makes it (event {event}); somebody may have changed it in the database. It is neither signed, reassigned, scheduled nor published. Tell {@office}, which checks the records; a signer may return or reject it, or a change of the draft voids it, and the document is submitted anew.',
  },
  'register.entry-not-as-written': {
    status: 409,
    zh: '登记表第 {sequence} 条与当时所记不符，可能被人在数据库中改动，不能据此再次发布。请{@office}核对登记表，撤下该内容后重新提交审批。',
    en: 'Entry {sequence} of the register is not as it was written; somebody may have changed it in the database, so nothing is published on its word. {@Office} checks the records, takes the document down and has it submitted anew.',
  },
  'form.draft-moving': {
    status: 409,
    zh: '内容在提交的同时又被修改。请刷新页面，确认内容后重新提交。',
    en: 'The content was changed at the very moment it was handed in. Reload the page, look at it and submit again.',
  },
  'form.document-missing': {
    status: 404,
    zh: '没有找到要发布的内容，可能已被删除。请在内容管理中核对后重新提交。',
    en: 'The document to publish is not there; it may have been deleted. Check it in the Content Manager and submit again.',
  },
  'form.not-governed': {
    status: 400,
    zh: '内容类型“{uid}”不在审批范围内，无需审批单。如需纳入，请联系网站管理员修改配置。',
    en: 'The type “{uid}” is not governed and needs no form. Ask the portal’s developer to add it to the configuration if it should be.',
  },
  'form.companion-missing': {
    status: 400,
    zh: '没有找到所选的配套政策解读。请重新选择一篇已保存的解读。',
    en: 'The interpretation chosen is not there. Choose one that is saved.',
  },
  'form.file-missing': {
    status: 400,
    zh: '没有找到所选的扫描件。请先上传到媒体库，再附到审批单上。',
    en: 'The scan chosen is not there. Upload it to the media library first, then attach it.',
  },
  'form.person-unknown': {
    status: 400,
    zh: '没有找到所选的人员，或其账号已停用。请另选一位在岗人员。',
    en: 'The person chosen is not there or is blocked. Choose somebody who is active.',
  },
  'document.not-found': {
    status: 404,
    zh: '没有找到这篇内容，可能已被删除。请返回列表重新打开。',
    en: 'This document is not there; it may have been deleted. Go back to the list and open it again.',
  },
  'public.not-found': {
    status: 404,
    zh: '没有找到这篇信息，可能尚未发布或已撤下。请返回首页查看其他信息。',
    en: 'This item is not here: it is not published, or was taken down. Go back to the front page.',
  },
  'public.moved': {
    status: 301,
    zh: '这篇信息的网址已改为 {slug}，请改用新网址。',
    en: 'This item is now at {slug}; use that address.',
  },
  'public.replaced': {
    status: 301,
    zh: '这篇信息已由《{title}》取代，请改看新的一篇。',
    en: 'This item was replaced by “{title}”; read that one.',
  },
  'public.gone': {
    status: 410,
    zh: '这篇信息已于 {day} 撤下，不再提供。请返回首页查看其他信息。',
    en: 'This item was taken down on {day} and is no longer here. Go back to the front page.',
  },
} as const satisfies RefusalTable;
