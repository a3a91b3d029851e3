type Kind = { readonly times: number[]; errors: number };

/** What must hold for an office of 200 on two cores that are otherwise idle: 95 of 100 are answered within so many milliseconds. */
const TARGETS: Readonly<Record<string, number>> = { sign: 300, 'form page': 400, 'desk list': 200 };

const sortedCopy = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);

const at = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

const printKinds = (kinds: ReadonlyMap<string, Kind>): void => {
  const rows = [...kinds].map(([what, { times, errors }]) => {
    const sorted = sortedCopy(times);
    return {
      what,
      requests: sorted.length,
      errors,
      'p50 ms': at(sorted, 0.5),
      'p95 ms': at(sorted, 0.95),
      'p99 ms': at(sorted, 0.99),
      'longest ms': at(sorted, 1),
    };
  });
  console.table(rows.sort((a, b) => (a.what < b.what ? -1 : 1)));
};

const printTargets = (kinds: ReadonlyMap<string, Kind>): void => {
  for (const [what, most] of Object.entries(TARGETS)) {
    const p95 = at(sortedCopy(kinds.get(what)?.times ?? []), 0.95);
    console.log(`${what}: p95 ${p95} ms, ${p95 < most ? 'within' : 'NOT within'} ${most} ms`);
  }
};

/** How long each kind of request took, and how it was answered. */
export const createLatencies = () => {
  const kinds = new Map<string, Kind>();
  const started = performance.now();
  const byMinute: number[][] = [];
  const failures = new Map<string, number>();

  const kindOf = (what: string): Kind => {
    const known = kinds.get(what) ?? { times: [], errors: 0 };
    kinds.set(what, known);
    return known;
  };
  const failed = (): number => [...kinds.values()].reduce((sum, { errors }) => sum + errors, 0);

  return {
    note: (what: string, milliseconds: number): void => {
      kindOf(what).times.push(milliseconds);
      const minute = Math.floor((performance.now() - started) / 60_000);
      (byMinute[minute] ??= []).push(milliseconds);
    },
    fail: (what: string, why: string): void => {
      kindOf(what).errors += 1;
      failures.set(`${what}: ${why}`, (failures.get(`${what}: ${why}`) ?? 0) + 1);
    },
    failed,
    requests: (): number => [...kinds.values()].reduce((sum, { times }) => sum + times.length, 0),
    print: (): void => {
      printKinds(kinds);
      const minutes = byMinute.map((list) => at(sortedCopy(list), 0.95));
      console.log(`p95 of everything, minute by minute, ms: ${minutes.join(', ')}`);
      printTargets(kinds);
      console.log(
        failed() === 0 ? 'nothing failed' : `failed: ${JSON.stringify(Object.fromEntries(failures))}`
      );
    },
  };
};

export type Latencies = ReturnType<typeof createLatencies>;
