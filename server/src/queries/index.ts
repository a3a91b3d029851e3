import type { DeskContext } from '../actions/desk-context';
import { createFindItem, createListItems } from '../public/list-items';
import {
  createFindPublication,
  createListChannels,
  createListPublications,
} from '../public/list-publications';
import { createCheckRegister } from './check-register';
import { createCheckSubmission } from './check-submission';
import { createConsequences } from './consequences';
import { createDocumentState } from './document-state';
import { createDocumentStates } from './document-states';
import { createDrift, createLookForDrift } from './drift';
import { createFormDetail } from './form-detail';
import { createListForms } from './list-forms';
import { createMe } from './me';
import { createMonthRanking } from './month-ranking';
import { createPeriodRanking } from './period-ranking';
import { createRegisterList } from './register';
import { createRegisterCsv } from './register-csv';
import {
  createCalendar,
  createDepartments,
  createPeople,
  createSettingChanges,
  createSettings,
  createTerms,
} from './settings';

/** Everything that can be asked of the desk. */
export const createQueries = (desk: DeskContext) => ({
  me: createMe(desk),
  listForms: createListForms(desk),
  formDetail: createFormDetail(desk),
  checkSubmission: createCheckSubmission(desk),
  documentState: createDocumentState(desk),
  documentStates: createDocumentStates(desk),
  register: createRegisterList(desk),
  registerCsv: createRegisterCsv(desk),
  checkRegister: createCheckRegister(desk),
  monthRanking: createMonthRanking(desk),
  periodRanking: createPeriodRanking(desk),
  consequences: createConsequences(desk),
  drift: createDrift(desk),
  lookForDrift: createLookForDrift(desk),
  settings: createSettings(desk),
  settingChanges: createSettingChanges(desk),
  terms: createTerms(desk),
  departments: createDepartments(desk),
  people: createPeople(desk),
  calendar: createCalendar(desk),
  listItems: createListItems(desk),
  findItem: createFindItem(desk),
  listPublications: createListPublications(desk),
  findPublication: createFindPublication(desk),
  listChannels: createListChannels(desk),
});
