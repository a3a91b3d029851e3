/** Files of a tar archive, as far as its headers go on. */
export const tarFiles = (bytes: Buffer): readonly { readonly name: string; readonly content: Buffer }[] => {
  const files = [];
  for (let at = 0; at + 512 <= bytes.length;) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0[\s\S]*$/, '');
    const size = parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    if (name === '' || !Number.isFinite(size) || size < 0) break;
    if (size > 0) files.push({ name, content: bytes.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
};
