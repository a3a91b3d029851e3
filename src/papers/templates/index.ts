export { exampleTemplate } from './example';
export { templateData } from './filled';
export {
  knownNames,
  opinionNames,
  opinionNamesOf,
  TEMPLATE_KINDS,
  TEMPLATE_SHAPES,
  templateNames,
} from './kinds';
export type { TemplateKind } from './kinds';
