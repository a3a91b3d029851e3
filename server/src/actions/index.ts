import { createAgree } from './agree';
import { createAttach } from './attach';
import { createCorrectCalendarDay, createImportCalendarYear } from './change-calendar';
import { createCloseMonth, createReopenMonth } from './close-month';
import { createComment } from './comment';
import { createDecideConsequence } from './decide-consequence';
import type { DeskContext } from './desk-context';
import { createImportTerms } from './import-terms';
import { inTurn } from './in-turn';
import { recorded } from './note-record';
import { createPublish } from './publish';
import { createRaise } from './raise';
import { createReassign } from './reassign';
import { createRecall } from './recall';
import { createReject } from './reject';
import { createRemind } from './remind';
import { createRemoveRecord } from './remove-record';
import { createResubmit } from './resubmit';
import { createReturn } from './return-form';
import { createSaveChannel } from './save-channel';
import { createSaveDelegation } from './save-delegation';
import { createSaveDepartment } from './save-department';
import { createSaveOptions } from './save-options';
import { createPreviewRoute, createSaveRoute } from './save-route';
import { createSaveSeat } from './save-seat';
import { createSaveTerm } from './save-term';
import { createSchedule } from './schedule';
import { createSubmit } from './submit';
import { createUnschedule } from './unschedule';
import { createWithdraw } from './withdraw';
import { createWithdrawDocument } from './withdraw-document';

/** Everything that can be done at the desk: `(input, { actor, at? }) → Result`. */
export const createActions = (desk: DeskContext) => ({
  submit: createSubmit(desk),
  resubmit: createResubmit(desk),
  agree: createAgree(desk),
  return: createReturn(desk),
  reject: createReject(desk),
  recall: createRecall(desk),
  raise: createRaise(desk),
  reassign: createReassign(desk),
  remind: createRemind(desk),
  comment: createComment(desk),
  attach: createAttach(desk),
  schedule: createSchedule(desk),
  unschedule: createUnschedule(desk),
  publish: createPublish(desk),
  withdraw: createWithdraw(desk),
  withdrawDocument: createWithdrawDocument(desk),
  closeMonth: createCloseMonth(desk),
  reopenMonth: createReopenMonth(desk),
  decideConsequence: createDecideConsequence(desk),
  saveDepartment: inTurn(desk, recorded(desk, 'department', createSaveDepartment(desk))),
  saveSeat: inTurn(desk, recorded(desk, 'seat', createSaveSeat(desk))),
  saveChannel: inTurn(desk, recorded(desk, 'channel', createSaveChannel(desk))),
  saveDelegation: inTurn(desk, recorded(desk, 'delegation', createSaveDelegation(desk))),
  saveTerm: inTurn(desk, recorded(desk, 'term', createSaveTerm(desk))),
  importTerms: inTurn(desk, createImportTerms(desk)),
  removeRecord: inTurn(desk, createRemoveRecord(desk)),
  previewRoute: createPreviewRoute(desk),
  saveRoute: createSaveRoute(desk),
  saveOptions: createSaveOptions(desk),
  importCalendarYear: createImportCalendarYear(desk),
  correctCalendarDay: createCorrectCalendarDay(desk),
});

export type Actions = ReturnType<typeof createActions>;
export type { By, DeskContext } from './desk-context';
