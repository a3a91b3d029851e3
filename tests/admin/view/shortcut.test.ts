import { shortcutOf } from '../../../admin/src/view/shortcut';

const keys = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

it.each([
  ['Enter alone is a new line', keys('Enter'), null],
  ['Ctrl+Enter', keys('Enter', { ctrlKey: true }), 'save'],
  ['Cmd+Enter', keys('Enter', { metaKey: true }), 'save'],
  ['Ctrl+Shift+Enter', keys('Enter', { ctrlKey: true, shiftKey: true }), 'publish'],
  ['Ctrl+S', keys('s', { ctrlKey: true }), 'save'],
  ['Ctrl+S with caps lock', keys('S', { ctrlKey: true }), 'save'],
  ['Ctrl+Shift+S is the browser’s', keys('S', { ctrlKey: true, shiftKey: true }), null],
  ['Ctrl+A', keys('a', { ctrlKey: true }), null],
] as const)('%s', (_name, pressed, meant) => {
  expect(shortcutOf(pressed)).toBe(meant);
});
