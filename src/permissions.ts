/**
 * What a role may be given at the desk, as strapi-plugin.json names and describes it: a name that is not there turns the
 * manifest's test red. A route, a verb's row, a page of the admin and the rights of a position all ask for one of these.
 */
export const PERMISSIONS = [
  'desk.read',
  'forms.submit',
  'forms.sign',
  'forms.office',
  'register.read',
  'ranking.read',
  'ranking.close',
  'settings.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
