export { exampleTemplate } from './example';
export { templateData } from './filled';
export type { TemplateData } from './filled';
export { knownNames, TEMPLATE_KINDS, TEMPLATE_SHAPES, templateName, templateNames } from './kinds';
export type { TemplateKind } from './kinds';
