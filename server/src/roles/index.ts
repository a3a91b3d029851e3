export { noteAbsence, wasAbsent } from './absence';
export { registerPermissions } from './permissions';
export { createRoles } from './create-roles';
export { createAccounts } from './accounts';
export type { Accounts, Invitation } from './accounts';
