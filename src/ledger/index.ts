export { compareWithLedger, isBent, type LedgerFault } from './compare';
export { formHeadsNote, headsIn, reaches, type FormHead, type FormHeadsNote } from './form-heads';
export { createLastLines, type LastLines } from './last-lines';
export { chainLine, verifyLines, type LedgerDraft, type LedgerLine, type LedgerSubject } from './line';
