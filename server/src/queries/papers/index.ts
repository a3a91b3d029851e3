import type { DeskContext } from '../../desk/desk';
import { createFormPaper } from './form-paper';

/** Papers to be filed or sent: the same answers as the screens show, as files. */
export const createPaperQueries = (desk: DeskContext) => ({
  formPaper: createFormPaper(desk),
});
