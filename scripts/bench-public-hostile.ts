import fc from 'fast-check';
import type { ChildProcess } from 'node:child_process';
import { hostileAddress, hostilePage } from '../tests/server/hostile-address';
import { API, get, number, PORT, usageOf } from './bench-public-ask';
import { HIDDEN } from './bench-public-rows';

const HOSTILE = number('HOSTILE', 5_000);

/** What a client would not send is written as addresses write it. */
const ascii = (address: string): string =>
  address.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));

const MOST_MILLISECONDS = 200;

/** The processor time of one address by itself, the least of three: the machine may have had something else to do. */
const workOf = async (portal: ChildProcess, address: string): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time += 1) {
    const { processor } = await usageOf(portal);
    await get(PORT, address, { cookie: 'a=b' });
    least = Math.min(least, ((await usageOf(portal)).processor - processor) / 1000);
  }
  return least;
};

/** No fault, no unpublished word, nothing that takes long: of the API, its feeds and sitemap, and of the site. */
export const hostile = async (portal: ChildProcess): Promise<void> => {
  const api = hostileAddress.map((address) => API + address);
  const any = fc.oneof({ weight: 3, arbitrary: api }, { weight: 1, arbitrary: hostilePage });
  const BLOCK = 1_000;
  let [slowest, where, faults, asked] = [0, '', 0, 0];
  const statuses = new Map<number, number>();
  for (let block = 0; asked < HOSTILE; block += 1)
    for (const one of fc.sample(any, {
      numRuns: Math.min(BLOCK, HOSTILE - asked),
      seed: number('SEED', 15) + block,
    })) {
      const address = ascii(one);
      asked += 1;
      const { status, body, milliseconds } = await get(PORT, address);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const work = milliseconds > MOST_MILLISECONDS ? await workOf(portal, address) : milliseconds;
      if (status >= 500 || body.includes(HIDDEN) || work > MOST_MILLISECONDS) {
        faults += 1;
        console.log(`${status}, ${work.toFixed(0)} ms: ${address}`);
      }
      if (work > slowest) [slowest, where] = [work, address];
    }
  const counts = [...statuses]
    .sort(([left], [right]) => left - right)
    .map(([status, count]) => `${status} × ${count}`);
  console.log(
    `hostile: ${asked} addresses, ${faults} faults; ${counts.join(', ')}; the most work ${slowest.toFixed(0)} ms ${where}`
  );
  if (faults > 0) process.exitCode = 1;
};
