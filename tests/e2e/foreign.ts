import type { Page } from 'playwright-core';

/** Words of a page and of its labels that an English newsroom could not read, or that are none of its business. */
export const foreign = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wrong = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]|trade union|\bArt\. ?\d|general office/i;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? ''))
        found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'value'])
        found.push(element.getAttribute(name) ?? '');
    return [...new Set(found.filter((text) => wrong.test(text)))];
  });
