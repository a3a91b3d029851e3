export { noteAbsence } from './absence';
export { actionId, registerPermissions } from './permissions';
export { createRoles } from './create-roles';
