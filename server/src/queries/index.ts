import { createExampleTemplate, createKeptTemplate, createTemplates } from './settings/templates';
import type { DeskContext } from '../desk/desk';
import { createFindChanges } from './public/asked/find-changes';
import { createFindBySlug, createFindDocument, createFindDocuments } from './public/asked/find-documents';
import { createFindName, createFindNames } from './public/asked/find-names';
import { createFindItem, createListItems } from './public/list-items';
import {
  createFindPublication,
  createListChannels,
  createListPublications,
} from './public/list-publications';
import { createFindFeed } from './public/machines/find-feed';
import { createFindSitemap } from './public/machines/find-sitemap';
import { createCheckProgress, createCheckRegister } from './office/check-register';
import { createCheckSubmission } from './forms/check-submission';
import { createConsequences } from './office/consequences';
import { createDocumentState } from './forms/document-state';
import { createDocumentStates } from './forms/document-states';
import { createDrift, createLookForDrift } from './office/drift';
import { createDriftDifference } from './office/drift-difference';
import { createFormCounts } from './forms/form-counts';
import { createPaperQueries } from './papers';
import { createFormDetail } from './forms/form-detail';
import { createListForms } from './forms/list-forms';
import { createDeputy } from './forms/deputy';
import { createMe } from './forms/me';
import { createMonthRanking } from './office/month-ranking';
import { createBehindFigures, createMonthRevisions } from './office/behind-figures';
import { createPeriodRanking } from './office/period-ranking';
import { createYearWaits } from './office/year-waits';
import { whereRanked } from './office/ranking-off';
import { createListNotices } from './notices/list-notices';
import { createOutboxLook } from './notices/outbox';
import { createPreference } from './notices/preference';
import { createPulse } from './notices/pulse';
import { createRegisterList } from './office/register';
import { createRegisterCsv } from './office/register-csv';
import { createRules, createRulesOf } from './settings/rules';
import { createLeaving } from './settings/leaving';
import { createPower } from './settings/power';
import {
  createCalendar,
  createChannels,
  createDepartments,
  createPeople,
  createSettingChanges,
  createSettings,
  createTerms,
} from './settings/settings';

type Query<A extends readonly unknown[], T> = (...asked: A) => Promise<T>;

/** What screens ask all day: each question stands on the seats and rules of one moment, looked up once. */
const atOneHead =
  ({ store }: DeskContext) =>
  <A extends readonly unknown[], T>(query: Query<A, T>): Query<A, T> =>
  (...asked) =>
    store.atOneHead(() => query(...asked));

type Once = ReturnType<typeof atOneHead>;

const createDeskQueries = (desk: DeskContext, once: Once) => ({
  me: once(createMe(desk)),
  listForms: once(createListForms(desk)),
  formCounts: once(createFormCounts(desk)),
  formDetail: once(createFormDetail(desk)),
  checkSubmission: once(createCheckSubmission(desk)),
  deputy: once(createDeputy(desk)),
  documentState: once(createDocumentState(desk)),
  documentStates: once(createDocumentStates(desk)),
});

/** Everything that can be asked of the desk. */
export const createQueries = (desk: DeskContext) => ({
  ...createDeskQueries(desk, atOneHead(desk)),
  ...createPaperQueries(desk),
  register: createRegisterList(desk),
  registerCsv: createRegisterCsv(desk),
  checkRegister: createCheckRegister(desk),
  checkProgress: createCheckProgress(desk),
  monthRanking: whereRanked(desk, createMonthRanking(desk)),
  behindFigures: whereRanked(desk, createBehindFigures(desk)),
  monthRevisions: whereRanked(desk, createMonthRevisions(desk)),
  periodRanking: whereRanked(desk, createPeriodRanking(desk)),
  yearWaits: whereRanked(desk, createYearWaits(desk)),
  consequences: createConsequences(desk),
  drift: createDrift(desk),
  lookForDrift: createLookForDrift(desk),
  driftDifference: createDriftDifference(desk),
  settings: createSettings(desk),
  rules: createRules(desk),
  rulesOf: createRulesOf(desk),
  leaving: createLeaving(desk),
  settingChanges: createSettingChanges(desk),
  power: createPower(desk),
  terms: createTerms(desk),
  channels: createChannels(desk),
  templates: createTemplates(desk),
  exampleTemplate: createExampleTemplate(desk),
  keptTemplate: createKeptTemplate(desk),
  departments: createDepartments(desk),
  people: createPeople(desk),
  calendar: createCalendar(desk),
  pulse: createPulse(desk),
  listNotices: createListNotices(desk),
  preference: createPreference(desk),
  outbox: createOutboxLook(desk),
  findDocuments: createFindDocuments(desk),
  findDocument: createFindDocument(desk),
  findChanges: createFindChanges(desk),
  findFeed: createFindFeed(desk),
  findSitemap: createFindSitemap(desk),
  findBySlug: createFindBySlug(desk),
  findNames: createFindNames(desk),
  findName: createFindName(desk),
  listItems: createListItems(desk),
  findItem: createFindItem(desk),
  listPublications: createListPublications(desk),
  findPublication: createFindPublication(desk),
  listChannels: createListChannels(desk),
});
