import type { RegisterCheckResponse } from '../../../src/contracts';
import { checkRecords } from '../checks';
import type { Job } from './job';

/** Checks the register and every form's log, and warns of what was changed behind the desk's back. */
export const lookThroughRecords = async ({
  strapi,
  store,
  hash,
  isStopped,
}: Job): Promise<RegisterCheckResponse> => {
  const check = await checkRecords({ store, hash, isStopped });
  const { fault, forms } = check;
  if (isStopped()) return check;
  if (fault) strapi.log.warn(`publication-desk: the register's entry ${fault.sequence} is ${fault.what}`);
  for (const { number, sequence, what } of forms.faults) {
    const where = sequence === null ? what : `event ${sequence} of its log is ${what}`;
    strapi.log.warn(`publication-desk: form ${number}: ${where}`);
  }
  if (!check.intact)
    strapi.log.warn('publication-desk: compare with a backup before anybody acts on these (登记表, 核对)');
  return check;
};
