export { noteAbsence } from './absence';
export { registerPermissions } from './permissions';
export { createRoles } from './create-roles';
