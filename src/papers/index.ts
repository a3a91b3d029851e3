export { bookOf } from './book';
export type { Book, Sheet } from './book';
export { ACROSS, UPRIGHT } from './paper';
export type { Block, Cell, Line, Paper, Row } from './paper';
export { formPaper } from './form-paper';
export { consequenceLetter, nothingSubmitted, zeroLetters } from './letters';
export { monthPaper } from './ranking-paper';
export { monthPanels, periodPaper } from './period-paper';
export { axisTop, drawingOf, LETTER, mostIn, pictureSaid, shownOf } from './picture';
export type { Bar, Drawing, Panel, Picture } from './picture';
export { medianOf } from './median';
export { byDepartment, byMonth, yearReport } from './year-report';
export type { PlaceCount, Wait } from './year-report';
export { creditSaid, registerBook, registerPaper, registerWhole } from './register-paper';
export { paperRefusals } from './refusals';
export { paperLanguage, sayIn } from './words';
export type { PaperLanguage } from './words';
export {
  exampleTemplate,
  knownNames,
  opinionNames,
  TEMPLATE_KINDS,
  TEMPLATE_SHAPES,
  templateData,
  templateNames,
} from './templates';
export type { TemplateKind } from './templates';
