/** A permission of strapi-plugin.json, where each is named and described. A route that asks for another turns the manifest's test red. */
export type Permission =
  | 'desk.read'
  | 'forms.submit'
  | 'forms.sign'
  | 'forms.office'
  | 'register.read'
  | 'ranking.read'
  | 'ranking.close'
  | 'settings.manage';
