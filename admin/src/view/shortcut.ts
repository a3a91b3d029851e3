export type Shortcut = 'save' | 'publish';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What keys mean in Strapi's edit view: Ctrl+Enter and Ctrl+S save, Ctrl+Shift+Enter publishes. */
export const shortcutOf = ({ key, ctrlKey, metaKey, shiftKey }: Keys): Shortcut | null => {
  if (!ctrlKey && !metaKey) return null;
  if (key === 'Enter') return shiftKey ? 'publish' : 'save';
  return key.toLowerCase() === 's' && !shiftKey ? 'save' : null;
};
