import type { RefusalTable } from '../result';

/** Refusals of the gate itself: ways in that no approval form can speak for (Art. 8). */
export const gateRefusals = {
  'gate.not-through-the-desk': {
    status: 403,
    zh: '已发布的内容只能经审批单由{@office}发布，不能从这里直接写入。请在内容编辑页提交审批单，审批通过后发布。',
    en: 'Published content is written only by publishing an approved form, not this way. Submit an approval form beside the document; {@office} publishes it once approved.',
  },
  'gate.published-not-approved': {
    status: 409,
    zh: '将要上网的内容与批准的内容不一致（{where}），没有发布。请检查保存时改动内容的插件或程序，恢复批准的内容，或重新提交审批。',
    en: 'What would go online is not what was approved ({where}), so nothing was published. Look for a plugin or program that changes it while publishing, restore the approved content, or submit a new form.',
  },
  'gate.still-writing': {
    status: 409,
    zh: '发布时有插件或程序还在后台改动这条内容，没有发布。请再试一次；仍不成功的，请门户开发人员让该程序等改动完成后再返回。',
    en: 'A plugin or program was still changing this content while it was published, so nothing was published. Try once more; if it happens again, the portal’s developer must make that program wait for its change.',
  },
  'gate.other-locale': {
    status: 409,
    zh: '这次发布会同时改动已发布的“{locale}”语言版本，而该版本的改动未经审批。请先为该语言版本提交审批单，通过后一并发布。',
    en: 'Publishing this would also change the published “{locale}” version, and that change is not approved. Submit a form for that language too; both are then published together.',
  },
  'gate.publish-with-policy': {
    status: 409,
    zh: '这篇政策解读与政策文件（审批单 {number}）须同步发布（第八条）。请等政策文件审批通过后，在审批单 {number} 上一并发布。',
    en: 'This interpretation goes online together with its policy document (form {number}). Once that form is approved, publish it; both go online in one step.',
  },
  'gate.online-pages': {
    status: 409,
    zh: '{pages}已经上线，其内容和关联只能经本页面的审批更改，所以没有保存。请在该页面的草稿中修改并提交审批；要删除或下线这里的内容，请先从该页面移除关联，经审批发布后再操作。',
    en: '{pages} is online, and what it says and links to changes only by its own approval, so nothing was saved. Change it in that page’s draft and submit a form; to delete or unpublish this here, first remove the link there and publish that with approval.',
  },
  'gate.nothing-to-restore': {
    status: 409,
    zh: '登记表里没有这条信息的登记内容，无法恢复。应当在线的，请就现在的内容提交审批单；不应在线的，请撤下。',
    en: 'The register keeps no content of this document to put back. Submit an approval form for what should be online, or withdraw what should not.',
  },
  'gate.restore-needs-form': {
    status: 409,
    zh: '登记的内容有附件或部件已经不在，不能自动恢复，网上内容没有改动。请在草稿中改回并提交审批单，或撤下。',
    en: 'Files or parts of the registered content are gone, so it cannot be put back by itself; nothing was changed. Restore them in the draft and submit an approval form, or withdraw the document.',
  },
  'gate.draft-under-review': {
    status: 409,
    zh: '审批单 {number} 正在审批，草稿不能删除。请先由{@officer}撤回审批单，再删除。',
    en: 'Form {number} is in review, so its draft cannot be deleted. {@TheOfficer} must recall the form first.',
  },
  'gate.address-kept': {
    status: 409,
    zh: '这篇信息已经发布过，网址 {slug} 已在外使用，没有保存。确需更改的，请{@office}修改并重新审批，旧网址会自动转到新网址。',
    en: 'This item has been online, and its address {slug} is known outside, so nothing was saved. Where it has to change, {@office} changes it under a new approval; the old address then leads to the new one.',
  },
  'gate.address-taken': {
    status: 409,
    zh: '网址 {slug} 已被另一篇信息使用，没有保存。请换一个，或清空后由标题自动生成。',
    en: 'The address {slug} belongs to another item, so nothing was saved. Choose another, or empty it to have it made from the title.',
  },
  'gate.draft-elsewhere': {
    status: 403,
    zh: '这篇草稿属于其他部室，或只有它的审批人可以查看。需要的话，请向该部室的{@officer}了解。',
    en: 'This draft belongs to another department, or only its signers may see it. Ask {@theOfficer} of that department where you need it.',
  },
  'gate.tables-of-the-desk': {
    status: 403,
    zh: '审批单、岗位、登记表等由“信息发布”自己保管，不能从内容管理的地址读取或写入。请到 信息发布 中查看。',
    en: 'Forms, seats, the register and the like are kept by the desk itself and are neither read nor written by the Content Manager’s addresses. See Publication Desk.',
  },
  'gate.power-through-the-desk': {
    status: 403,
    zh: '谁可以签署和发布，只能在“信息发布”的设置中更改，并经另一人确认，不能从这里直接写入。请到 设置 → 部室与人员 或 委托 中办理。',
    en: 'Who may sign and publish is changed in the settings of the desk alone, where a second person confirms it, and not this way. Go to Settings, Departments and people, or Delegations.',
  },
  'gate.drafts-private': {
    status: 403,
    zh: '内容接口不提供“{typeZh}”的草稿。请去掉 status、publicationFilter 参数读取已发布的内容；确需读取草稿的令牌，由门户开发人员在配置 drafts.readers 中列出其名称。',
    en: 'The content API gives no drafts of “{typeEn}”. Leave out status and publicationFilter to read what is published; a token that must read drafts is named by the portal’s developer in the setting drafts.readers.',
  },
} satisfies RefusalTable;
