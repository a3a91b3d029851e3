import { setImmediate } from 'node:timers/promises';
import { stageWaits } from '../../../../src/approval/log/stage-waits';
import type { YearWaitsResponse } from '../../../../src/contracts';
import { startOfDay } from '../../../../src/calendar';
import { medianOf } from '../../../../src/papers/median';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';

const DAY = 86_400_000;
const BATCH = 100;

type Wait = { readonly days: number; readonly number: string };

/** How long the year's forms lay at each stage: half of them no longer than the median, and the longest by its form. */
export const createYearWaits =
  (desk: DeskContext) =>
  async ({ year }: { readonly year: string }): Promise<Result<YearWaitsResponse>> => {
    const { timeZone } = desk.configuration;
    const span = {
      from: startOfDay(`${year}-01-01`, timeZone),
      to: startOfDay(`${Number(year) + 1}-01-01`, timeZone),
    };
    const known = new Map<string, Wait[]>();
    for await (const logs of desk.store.forms.walkLogs(span, BATCH)) {
      for (const { number, events } of logs)
        for (const { position, from, to } of stageWaits(events)) {
          const days = Math.max(0, Date.parse(to) - Date.parse(from)) / DAY;
          known.set(position, [...(known.get(position) ?? []), { days, number }]);
        }
      await setImmediate();
    }
    const { book } = await desk.store.settings.rules();
    const stages = book.positions.flatMap(({ key }) => {
      const waits = known.get(key) ?? [];
      const longest = waits.reduce<Wait | null>(
        (most, one) => (most && most.days >= one.days ? most : one),
        null
      );
      const median = medianOf(waits.map(({ days }) => days));
      return longest && median !== null
        ? [{ position: key, count: waits.length, median, longest: longest.days, form: longest.number }]
        : [];
    });
    return accept({ stages });
  };
