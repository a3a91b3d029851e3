/** The desk's routes are guarded by Strapi's own policies; who may sign is decided by `src/approval`, never here. */
export default {};
