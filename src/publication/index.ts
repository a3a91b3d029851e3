export * from './asking';
export { etagOf } from './etag';
export { verdictOnLinks } from './kept-links';
export { mayPublish, type PublicationBasis, type PublishQuestion } from './may-publish';
export { mayWithdraw } from './may-withdraw';
export { contentOfItem, contentOfPublication } from './public-content';
export { publicItem, type PublicItem } from './public-item';
export { publicationRefusals } from './refusals';
export * from './withdraw-half';
