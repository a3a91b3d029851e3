import { Readable } from 'node:stream';
import { paperLanguage } from '../../../src/papers';
import { accept } from '../../../src/result';
import type { Core } from '@strapi/strapi';
import { bodyOf, endpoint, languageOf, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { documentState, target } from '../requests/form';
import {
  behindFigures,
  consequenceStep,
  correctEntry,
  creditEntry,
  decideConsequence,
  fileEntry,
  nothing,
  ofMonth,
  ofPeriod,
  ofYear,
  ofRanking,
  registerCheck,
  registerExport,
  registerList,
  releaseMonth,
  reopenMonth,
} from '../requests/office';

const queryOf = ({ query }: Context) => query;

/** The register, the ranking and what follows from it. */
export const office = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    register: at({
      schema: registerList,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.register(input),
    }),
    checkRegister: at({
      schema: registerCheck,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.checkRegister(input),
    }),
    checkProgress: at({ schema: nothing, input: queryOf, call: ({ desk }) => desk.queries.checkProgress() }),
    exportRegister: at({
      schema: registerExport,
      input: queryOf,
      call: async ({ desk, input, context }) => {
        const csv = await desk.queries.registerCsv({
          ...input,
          language: paperLanguage(languageOf(context)),
        });
        context.set('Content-Type', 'text/csv; charset=utf-8');
        context.set('Content-Disposition', 'attachment; filename="register.csv"');
        return csv.ok ? accept(Readable.from(csv.value)) : csv;
      },
    }),
    fileEntry: at({
      schema: fileEntry,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.actions.fileEntry(input, by),
    }),
    correctEntry: at({
      schema: correctEntry,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.actions.correctEntry(input, by),
    }),
    creditEntry: at({
      schema: creditEntry,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.actions.creditEntry(input, by),
    }),
    ranking: at({
      schema: ofRanking,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.monthRanking(input),
    }),
    behind: at({
      schema: behindFigures,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.behindFigures(input),
    }),
    revisions: at({
      schema: ofMonth,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.monthRevisions(input),
    }),
    period: at({
      schema: ofPeriod,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.periodRanking(input),
    }),
    yearWaits: at({
      schema: ofYear,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.yearWaits(input),
    }),
    close: at({
      schema: ofMonth,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.closeMonth(input, by),
    }),
    reopen: at({
      schema: reopenMonth,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.reopenMonth(input, by),
    }),
    release: at({
      schema: releaseMonth,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.releaseMonth(input, by),
    }),
    consequences: at({ schema: nothing, input: queryOf, call: ({ desk }) => desk.queries.consequences() }),
    decide: at({
      schema: decideConsequence,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.decideConsequence(input, by),
    }),
    stepConsequence: at({
      schema: consequenceStep,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.stepConsequence(input, by),
    }),
    drift: at({ schema: nothing, input: queryOf, call: ({ desk }) => desk.queries.drift() }),
    driftDifference: at({
      schema: documentState,
      input: (context) => ({ ...queryOf(context), ...paramsOf(context) }),
      call: ({ desk, input, context }) =>
        desk.queries.driftDifference({ ...input, language: languageOf(context) }),
    }),
    restore: at({
      schema: target,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.actions.restoreDocument(input, by),
    }),
    lookForDrift: at({ schema: nothing, input: bodyOf, call: ({ desk }) => desk.queries.lookForDrift() }),
  };
};
