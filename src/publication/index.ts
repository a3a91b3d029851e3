export { etagOf } from './etag';
export { verdictOnLinks, type HeldLink, type LinkVerdict, type PresentLink } from './kept-links';
export { mayPublish, type PublicationBasis, type PublishQuestion } from './may-publish';
export { mayWithdraw } from './may-withdraw';
export { contentOfItem, contentOfPublication, type PublicContent, type PublicFields } from './public-content';
export {
  publicItem,
  type PublicFile,
  type PublicItem,
  type PublicItemSource,
  type PublicLink,
  type PublicPicture,
} from './public-item';
export { publicationRefusals, type PublishCode, type WithdrawCode } from './refusals';
export * from './withdraw-half';
