export { compareWithLedger, isBent, type LedgerFault } from './compare';
export { createLastLines, type LastLines } from './last-lines';
export { chainLine, verifyLines, type LedgerDraft, type LedgerLine, type LedgerSubject } from './line';
