export * from './difference';
export { componentAttributes, contentAttributes, listOf, modelOf } from './model';
export type {
  AttributeModel,
  CanonicalDocument,
  Json,
  JsonObject,
  Model,
  Models,
  Reference,
  Row,
} from './model';
export { canonicalize, type FileBeside } from './canonicalize';
export { digestOf, serialize, type DigestAlgorithm } from './serialize';
export { bodyFormOf, tiptapDocument, type BodyForm } from './body-form';
export { markupIn, type Markup } from './markdown-markup';
export { htmlOf, plainText } from './plain-text';
export { sanitize } from './sanitize';
export { textOfHtml } from './html-text';
export { textRuns } from './text-runs';
export { textFields, type TextField } from './text-fields';
export { missingContent, type MissingContent } from './missing-content';
export { differences } from './differences';
export { isPublicationOf, isSameButForLinks } from './is-publication-of';
export { readableFields, type ReadableField, type ReadableFile } from './readable-fields';
