import { monthPaper, paperLanguage, periodPaper } from '../../../../src/papers';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { createMonthRanking, currentMonth } from '../office/month-ranking';
import { createPeriodRanking } from '../office/period-ranking';
import { madeNow } from './made';
import { written } from './written';
import type { PaperAsked, Written } from './written';

/** The monthly ranking (Annex 3) to be filed, with the items behind every count. */
export const createMonthPaper =
  (desk: DeskContext) =>
  async ({ month, ...asked }: PaperAsked & { readonly month: string }, by: By): Promise<Result<Written>> => {
    const made = await madeNow(desk, by);
    if (!made.ok) return made;
    const answer = await createMonthRanking(desk)({ month });
    if (!answer.ok) return answer;
    const language = paperLanguage(asked.language);
    const { timeZone } = desk.configuration;
    const paper = monthPaper({ ...answer.value, made: made.value, language, timeZone });
    return written(desk, { paper, kind: 'month' }, asked.format);
  };

/** A half-year or a year (Art. 11(三), (四)) to be filed. */
export const createPeriodPaper =
  (desk: DeskContext) =>
  async (
    { period, ...asked }: PaperAsked & { readonly period: string },
    by: By
  ): Promise<Result<Written>> => {
    const made = await madeNow(desk, by);
    if (!made.ok) return made;
    const answer = await createPeriodRanking(desk)({ period });
    if (!answer.ok) return answer;
    const language = paperLanguage(asked.language);
    const facts = { ...answer.value, until: currentMonth(desk), made: made.value, language };
    return written(
      desk,
      { paper: periodPaper(facts), kind: period.length === 4 ? 'year' : 'half' },
      asked.format
    );
  };
