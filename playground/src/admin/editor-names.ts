import type { Plugin } from 'vite';

const EDITOR = /strapi-plugin-tiptap-editor\/dist\/_chunks\/RichTextInput-[\w-]+\.mjs$/;

/** What the editor's file says, and what it says instead. */
const CHANGES: readonly (readonly [string, string])[] = [
  // Buttons of the toolbar show a picture and, under the mouse, a tip: here the tip is heard as their name as well, after what is written (x²).
  [
    'onClick,\n      variant: "tertiary",',
    'onClick,\n      "aria-pressed": active === void 0 ? void 0 : Boolean(active),\n      variant: "tertiary",',
  ],
  [
    '      children: icon\n    }\n  ) });',
    '      children: jsxs("span", { style: { position: "relative" }, children: [icon, jsx("span", { style: HEARD, children: tooltip })] })\n    }\n  ) });',
  ],
  [
    'function ToolbarButton({',
    'const HEARD = { position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" };\nfunction ToolbarButton({',
  ],
  // The text is a field without a name: here it has that of the field above it.
  [
    'function useTiptapEditor(name, defaultValue = "", extensions = []) {',
    'function useTiptapEditor(name, defaultValue = "", extensions = [], label = name) {',
  ],
  [
    'const editor = useEditor({\n    extensions,',
    'const editor = useEditor({\n    editorProps: { attributes: { role: "textbox", "aria-label": String(label), "aria-multiline": "true" } },\n    extensions,',
  ],
  [
    'useTiptapEditor(props.name, "", extensions);',
    'useTiptapEditor(props.name, "", extensions, props.label);',
  ],
];

/**
 * The editor's buttons and its text have no names, so that somebody who listens to the page hears “button, button, button”. They are written
 * into the file as it is built, until the editor has them itself. A version that reads otherwise ends the build: look whether this is still needed.
 */
export const editorNames = (): Plugin => ({
  name: 'editor-names',
  enforce: 'pre',
  transform(code, id) {
    if (!EDITOR.test(id.split('?')[0] ?? '')) return null;
    return CHANGES.reduce((text, [before, after]) => {
      if (!text.includes(before))
        this.error(`The editor is another than the one named in package.json: it does not say ${before}`);
      return text.replace(before, after);
    }, code);
  },
});
