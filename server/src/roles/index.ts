export { noteAbsence } from './absence';
export { registerPermissions } from './permissions';
export { givePublicPermissions, openWithoutPermissions, watchPublicPermissions } from './public-permissions';
export { createRoles } from './create-roles';
export { createAccounts } from './accounts';
export type { Accounts, Invitation } from './accounts';
