/** A slow browser reads the file, and under which name to keep it, a while after the click. */
const KEPT = 60_000;

/** Gives the browser a file to keep. */
export const saveFile = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
};
