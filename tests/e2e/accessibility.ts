import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.1 A and AA (GB/T 37668) inside `selector`, as one line each. */
export const violations = async (page: Page, selector: string): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (within) => {
    const runner = (
      window as unknown as {
        axe: {
          run(
            on: string,
            options: unknown
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations: found } = await runner.run(within, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, selector);
};

/** Whether the page has to be pushed sideways to be read. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
