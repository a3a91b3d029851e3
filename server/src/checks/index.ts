import type { RegisterCheckResponse } from '../../../src/contracts';
import { checkEntries } from './check-entries';
import { checkForms } from './check-forms';
import { checkMonths } from './check-months';
import { checkPublic } from './check-public';
import { checkSettings } from './check-settings';
import type { Checking } from './checking';

export { checkForm } from './check-forms';
export { objectionToForm, objectionToLive, objectionToVerb } from './stand-on-log';

/** The register, the logs of all forms, closed months and the log of the settings: whether anything of them was changed, removed or moved (Art. 10). */
export const checkEverything = async (checking: Checking): Promise<RegisterCheckResponse> => {
  const register = await checkEntries(checking);
  const forms = await checkForms(checking);
  const months = await checkMonths(checking);
  const settings = await checkSettings(checking);
  const publicStore = await checkPublic(checking);
  const intact =
    register.fault === null &&
    forms.faults.length === 0 &&
    months.faults.length === 0 &&
    settings.fault === null &&
    publicStore.faults.length === 0;
  return { intact, ...register, forms, months, settings, publicStore };
};
