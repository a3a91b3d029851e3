import { readsDraft } from '../gate';

/**
 * The desk's own routes are guarded by Strapi's policies; who may sign is decided by `src/approval`, never here. `reads-draft` stands on
 * routes of the Content Manager.
 */
export default { 'reads-draft': readsDraft };
