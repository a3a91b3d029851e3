export type { Block, Cell, Line, Paper, Row } from './paper';
export { formPaper } from './form-paper';
export { paperLanguage, sayIn, type PaperLanguage } from './words';
