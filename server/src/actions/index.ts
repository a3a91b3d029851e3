import { createCreditEntry } from './office/credit-entry';
import { createCorrectCalendarDay, createImportCalendarYear } from './settings/change-calendar';
import { whereRanked } from '../queries/office/ranking-off';
import { createCloseMonth, createReopenMonth } from './office/close-month';
import { createReleaseMonth } from './office/release-month';
import { createDecideConsequence, createStepConsequence } from './office/step-consequence';
import {
  createEnteredProgress,
  createEnterItem,
  createImportEntered,
  createStrikeEntry,
} from './office/enter-items';
import { createCorrectEntry, createFileEntry } from './office/note-entry';
import { createRestoreDocument } from './office/restore-document';
import type { DeputyInput } from '../../../src/contracts';
import { allOrNone } from '../all-or-none';
import type { By, DeskContext } from '../desk/desk';
import { createImportPeople } from './settings/import-people';
import { createImportTerms } from './settings/import-terms';
import { oneAtATime } from './settings/write-row';
import { logged } from './settings/log-change';
import {
  createReadNotices,
  createRetryDeliveries,
  createSaveAnchors,
  createSavePreference,
} from './notices/notices';
import { createRemoveRow } from './settings/remove-row';
import { createRemoveTerms } from './settings/remove-terms';
import { createKeepDrafts } from './settings/keep-drafts';
import { createEndDeputy, createNameDeputy } from './settings/own-deputy';
import { createReseat } from './settings/reseat';
import { createConfirmChange, createRefuseChange } from './power/settle';
import type { Proposable } from './power/settle';
import { createSaveChannel } from './settings/save-channel';
import { createSaveDelegation } from './settings/save-delegation';
import { createSaveDepartment } from './settings/save-department';
import { createSaveOptions } from './settings/save-options';
import { createPreviewRoute, createSaveRoute } from './settings/save-route';
import { createRemoveTemplate, createSaveTemplate } from './settings/save-template';
import { createSavePhrases } from './settings/save-phrases';
import { createPreviewRules, createSaveRules } from './settings/save-rules';
import { createSaveSeat } from './settings/save-seat';
import { createSaveTerm } from './settings/save-term';
import { createAgreeSeveral, createPublishSeveral, createSubmitSeveral } from './forms/several';
import { createSubmit } from './forms/submit';
import { createFormActions } from './forms/verbs';
import { createWithdrawDocument } from './forms/withdraw-document';

/** What a proposal of the settings may carry out. */
export const proposable = (desk: DeskContext): Proposable =>
  ({
    saveSeat: oneAtATime(desk, logged(desk, 'seat', createSaveSeat(desk))),
    saveDelegation: oneAtATime(desk, logged(desk, 'delegation', createSaveDelegation(desk))),
    saveRoute: createSaveRoute(desk),
    saveOptions: createSaveOptions(desk),
    saveRules: createSaveRules(desk),
    reseat: oneAtATime(desk, createReseat(desk)),
  }) as unknown as Proposable;

/** One's own deputy: what the office does in Settings, for oneself. */
const deputyActions = (desk: DeskContext) => {
  const saves = {
    saveDelegation: logged(desk, 'delegation', createSaveDelegation(desk)),
    removeRow: createRemoveRow(desk),
  };
  const name = oneAtATime(desk, createNameDeputy(desk, saves));
  return {
    nameDeputy: (input: DeputyInput, by?: By) => allOrNone(() => name(input, by)),
    endDeputy: oneAtATime(desk, createEndDeputy(desk, saves)),
  };
};

/** What the registrar writes. */
const registerActions = (desk: DeskContext) => ({
  fileEntry: createFileEntry(desk),
  correctEntry: createCorrectEntry(desk),
  creditEntry: whereRanked(desk, createCreditEntry(desk)),
  enterItem: createEnterItem(desk),
  importEntered: createImportEntered(desk),
  enteredProgress: createEnteredProgress(desk),
  strikeEntry: createStrikeEntry(desk),
});

/** Everything that can be done at the desk: `(input, { actor, at? }) → Result`. */
export const createActions = (desk: DeskContext) => ({
  submit: createSubmit(desk),
  ...createFormActions(desk),
  submitSeveral: createSubmitSeveral(desk),
  agreeSeveral: createAgreeSeveral(desk),
  publishSeveral: createPublishSeveral(desk),
  withdrawDocument: createWithdrawDocument(desk),
  restoreDocument: createRestoreDocument(desk),
  ...registerActions(desk),
  closeMonth: whereRanked(desk, createCloseMonth(desk)),
  reopenMonth: whereRanked(desk, createReopenMonth(desk)),
  releaseMonth: whereRanked(desk, createReleaseMonth(desk)),
  decideConsequence: createDecideConsequence(desk),
  stepConsequence: createStepConsequence(desk),
  saveDepartment: oneAtATime(desk, logged(desk, 'department', createSaveDepartment(desk))),
  saveSeat: oneAtATime(desk, logged(desk, 'seat', createSaveSeat(desk))),
  saveChannel: oneAtATime(desk, logged(desk, 'channel', createSaveChannel(desk))),
  saveDelegation: oneAtATime(desk, logged(desk, 'delegation', createSaveDelegation(desk))),
  saveTerm: oneAtATime(desk, logged(desk, 'term', createSaveTerm(desk))),
  reseat: oneAtATime(desk, createReseat(desk)),
  confirmChange: createConfirmChange(desk, proposable(desk)),
  refuseChange: createRefuseChange(desk),
  importPeople: createImportPeople(desk, {
    saveDepartment: logged(desk, 'department', createSaveDepartment(desk)),
    saveSeat: logged(desk, 'seat', createSaveSeat(desk)),
  }),
  importTerms: oneAtATime(desk, createImportTerms(desk)),
  removeTerms: oneAtATime(desk, createRemoveTerms(desk)),
  removeRow: oneAtATime(desk, createRemoveRow(desk)),
  ...deputyActions(desk),
  previewRoute: createPreviewRoute(desk),
  saveRoute: createSaveRoute(desk),
  previewRules: createPreviewRules(desk),
  saveRules: createSaveRules(desk),
  saveOptions: createSaveOptions(desk),
  keepDrafts: createKeepDrafts(desk),
  savePhrases: createSavePhrases(desk),
  saveTemplate: createSaveTemplate(desk),
  removeTemplate: createRemoveTemplate(desk),
  readNotices: createReadNotices(desk),
  savePreference: createSavePreference(desk),
  retryDeliveries: createRetryDeliveries(desk),
  saveAnchors: createSaveAnchors(desk),
  importCalendarYear: createImportCalendarYear(desk),
  correctCalendarDay: createCorrectCalendarDay(desk),
});

export type Actions = ReturnType<typeof createActions>;
export type { DeskContext } from '../desk/desk';
