import type { RegisterCheckResponse } from '../../../src/contracts';
import { checkEntries } from './check-entries';
import { checkForms } from './check-forms';
import { checkLedger } from './check-ledger';
import { checkLive } from './check-live';
import { checkMonths } from './check-months';
import { checkPublic } from './check-public';
import { checkSeals } from './check-seals';
import { checkSettings } from './check-settings';
import { checkSnapshots } from './check-snapshots';
import type { Checking } from './checking';

export { checkForm } from './check-forms';
export { objectionToForm, objectionToLive, objectionToVerb } from './stand-on-log';

/** How many things a check found wrong: what the desk is told. */
export const faultsIn = (check: Omit<RegisterCheckResponse, 'intact' | 'finished'>): number => {
  const lists = [
    check.forms.faults,
    check.months?.faults ?? [],
    check.publicStore?.faults ?? [],
    check.ledger.faults,
    check.seals.faults,
    check.snapshots.faults,
    check.live.faults,
  ];
  const chains = [check.fault, check.settings?.fault ?? null, check.ledger.fault];
  return lists.reduce((sum, { length }) => sum + length, 0) + chains.filter((fault) => fault !== null).length;
};

/**
 * Everything that is kept for good: whether anything of it was changed, removed, put in or moved (Art. 10). `finished` is false where the
 * portal was shut down meanwhile: what was not looked at is not whole.
 */
export const checkEverything = async (checking: Checking): Promise<RegisterCheckResponse> => {
  const register = await checkEntries(checking);
  const found = {
    ...register,
    live: await checkLive(checking),
    forms: await checkForms(checking),
    snapshots: await checkSnapshots(checking),
    months: await checkMonths(checking),
    settings: await checkSettings(checking),
    ledger: await checkLedger(checking),
    seals: await checkSeals(checking),
    publicStore: await checkPublic(checking),
  };
  const finished = !checking.isStopped();
  return { intact: finished && faultsIn(found) === 0, finished, ...found };
};
