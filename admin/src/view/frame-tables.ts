/** Every table of a text in a frame of its own: a wide one is pushed sideways there, by a finger or by keys, and the text stays. */
export const frameTables = (html: string): string => {
  if (!/<table/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll('table').forEach((table) => {
    // A table in a cell scrolls with the one it is in.
    if (table.parentElement?.closest('table')) return;
    const frame = body.ownerDocument.createElement('div');
    frame.dataset.frame = 'table';
    frame.tabIndex = 0;
    table.replaceWith(frame);
    frame.append(table);
  });
  return body.innerHTML;
};
