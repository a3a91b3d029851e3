import type { DeskContext } from '../../desk/desk';
import { whereRanked } from '../office/ranking-off';
import { createFormPaper } from './form-paper';
import { createLetter, createZeroLetters } from './letters';
import { createMonthPaper, createPeriodPaper } from './ranking-papers';
import { createRegisterPaper } from './register-paper';
import { createYearReport } from './year-report';

/** Papers to be filed or sent: the same answers as the screens show, as files. */
export const createPaperQueries = (desk: DeskContext) => ({
  formPaper: createFormPaper(desk),
  registerPaper: createRegisterPaper(desk),
  monthPaper: whereRanked(desk, createMonthPaper(desk)),
  letter: createLetter(desk),
  zeroLetters: whereRanked(desk, createZeroLetters(desk)),
  periodPaper: whereRanked(desk, createPeriodPaper(desk)),
  yearReport: whereRanked(desk, createYearReport(desk)),
});
