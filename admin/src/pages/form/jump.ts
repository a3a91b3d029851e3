/** Where the list says of a finding what it is. */
export const itemId = (finding: string): string => `finding-${finding}`;

const show = (element: HTMLElement | null): void => {
  if (!element) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
};

/** From the list to the place in the text. */
export const jumpToMark = (finding: string): void => {
  const mark = document.querySelector<HTMLElement>(`mark[data-finding="${CSS.escape(finding)}"]`);
  if (mark) mark.tabIndex = -1;
  show(mark);
};

/** From a place in the text back to what the list says of it. */
export const jumpToItem = (clicked: EventTarget): void => {
  const mark = clicked instanceof Element ? clicked.closest<HTMLElement>('mark[data-finding]') : null;
  if (mark?.dataset.finding) show(document.getElementById(itemId(mark.dataset.finding)));
};
