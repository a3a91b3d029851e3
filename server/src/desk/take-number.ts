import { NUMBERING, numberAs, seriesOf } from '../../../src/rules';
import type { DeskContext } from './desk';
import type { Situation } from './situation';

/**
 * The next number of today's pattern. One that another pattern has given out already is passed over: `{year}{0000}` and `{00000000}`
 * both come by 20260001.
 */
export const takeNumber = async (
  { store }: Pick<DeskContext, 'store'>,
  { settings, today }: Pick<Situation, 'settings' | 'today'>
): Promise<string> => {
  const { numbering = NUMBERING } = settings;
  await store.settings.keepNumbering(numbering);
  const year = Number(today.slice(0, 4));
  for (;;) {
    const place = await store.nextNumber(seriesOf(numbering, year));
    const number = numberAs(numbering, { year, place });
    if (!(await store.forms.find(number))) return number;
  }
};
