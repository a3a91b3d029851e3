import type { RefusalTable } from '../result';

/** Refusals that keep the files of a page as they were signed. */
export const fileRefusals = {
  'file.online': {
    status: 403,
    zh: '文件“{file}”正用于已发布的{documentsZh}，不能替换、删除、改名或修改说明。请在草稿中换用新上传的文件，提交审批，通过后发布；或请{@office}先撤下该内容。',
    en: 'The file “{file}” is used by what is online: {documentsEn}. It cannot be replaced, deleted, renamed or described anew. Upload a new file, put it into the draft and submit that for approval; or ask {@office} to withdraw the page first.',
  },
  'file.approved': {
    status: 403,
    zh: '文件“{file}”用于已批准、待发布的{documentsZh}，不能替换、删除、改名或修改说明。请在草稿中换用新上传的文件（原批准随之失效），再提交审批。',
    en: 'The file “{file}” is used by what is approved and waits for publication: {documentsEn}. It cannot be replaced, deleted, renamed or described anew. Upload a new file and put it into the draft, which ends the approval, then submit it again.',
  },
  'file.scan': {
    status: 403,
    zh: '文件“{file}”是{documentsZh}审批单的签字扫描件，须原样保存，不能替换、删除、改名或修改说明。如扫描有误，请上传新的扫描件并附到审批单上。',
    en: 'The file “{file}” is the scan of a signed paper form, of {documentsEn}, and is kept as it is. It cannot be replaced, deleted, renamed or described anew. If the scan is wrong, upload another one and attach that to the form.',
  },
  'file.scan-online': {
    status: 409,
    zh: '文件“{file}”正用于已发布的{documentsZh}，是公开的，不能作为签字扫描件。请另行上传扫描件，再附到审批单上。',
    en: 'The file “{file}” is public: what is online uses it ({documentsEn}). It cannot be the scan of a signed form. Upload the scan as a file of its own, then attach that.',
  },
  'file.attach-online': {
    status: 403,
    zh: '不能把文件直接挂到已发布、已批准或正在审批的内容上。请上传到媒体库，在草稿中选用该文件，再提交审批。',
    en: 'A file cannot be attached directly to what is online, approved or in review. Upload it to the media library, choose it in the draft, and submit that for approval.',
  },
  'file.unpublished': {
    status: 404,
    zh: '这个文件尚未公开。使用它的内容发布后才能访问。',
    en: 'This file is not public. It can be read once the page that uses it is published.',
  },
  'file.gone': {
    status: 410,
    zh: '使用这个文件的内容已撤下，文件不再提供。',
    en: 'The page that used this file was taken down, and the file with it.',
  },
  'file.missing': {
    status: 404,
    zh: '存储服务中没有这个文件。请{@office}联系网站管理员核对存储服务，或在草稿中换用新上传的文件。',
    en: 'The storage does not have this file. Ask {@office} to have the storage checked, or put a new upload into the draft.',
  },
  'file.storage-silent': {
    status: 502,
    zh: '存储服务没有回应，暂时读不到这个文件。请稍后再试；如仍不行，请网站管理员核对存储服务的配置。',
    en: 'The storage does not answer, so this file cannot be read now. Try again later; if it stays so, have the configuration of the storage checked.',
  },
} as const satisfies RefusalTable;

export type FileCode = keyof typeof fileRefusals;
