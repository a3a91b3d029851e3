import type { RegisterCheckResponse } from '../../../src/contracts';
import { checkEntries } from './check-entries';
import { checkForms } from './check-forms';
import type { Checking } from './checking';

export { checkForm } from './check-forms';
export { objectionToForm, objectionToLive, objectionToVerb } from './stand-on-log';

/** The register and the logs of all forms: whether anything of them was changed, removed or moved (Art. 10). */
export const checkRecords = async (checking: Checking): Promise<RegisterCheckResponse> => {
  const register = await checkEntries(checking);
  const forms = await checkForms(checking);
  return { intact: register.fault === null && forms.faults.length === 0, ...register, forms };
};
