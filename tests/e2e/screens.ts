import { openBrowser } from './browser';
import { peopleAt } from './people';
import { startPortal } from './portal';

/** A portal of one's own, a browser, and the people of the demo office who sit before it. `close` ends all of it. */
export const openScreens = async () => {
  const portal = await startPortal();
  const browser = await openBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await portal.close();
  };
  return { portal, browser, people: peopleAt(portal, browser), close };
};

export type Screens = Awaited<ReturnType<typeof openScreens>>;
