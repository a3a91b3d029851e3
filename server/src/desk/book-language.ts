import type { Names } from '../../../src/rules';
import type { Store } from '../store';

/** In the language of the office's own book: a reason the desk gives itself stands in the register and on the form, where it is read for years. */
export const inBookLanguage = async (
  { settings }: Pick<Store, 'settings'>,
  { zh, en }: Names
): Promise<string> => ((await settings.rules()).book.language === 'en' ? en : zh);
