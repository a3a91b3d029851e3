/** How long each kind of request took, and how it was answered. */
export const createLatencies = () => {
  const times = new Map<string, number[]>();
  const started = performance.now();
  const byMinute: number[][] = [];
  const failures = new Map<string, number>();
  let failed = 0;

  const at = (sorted: readonly number[], part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

  return {
    note: (what: string, milliseconds: number): void => {
      const known = times.get(what);
      if (known) known.push(milliseconds);
      else times.set(what, [milliseconds]);
      const minute = Math.floor((performance.now() - started) / 60_000);
      (byMinute[minute] ??= []).push(milliseconds);
    },
    fail: (what: string, why: string): void => {
      failed += 1;
      failures.set(`${what}: ${why}`, (failures.get(`${what}: ${why}`) ?? 0) + 1);
    },
    failed: () => failed,
    print: (): void => {
      const rows = [...times].map(([what, list]) => {
        const sorted = [...list].sort((a, b) => a - b);
        return {
          what,
          requests: sorted.length,
          'p50 ms': at(sorted, 0.5),
          'p95 ms': at(sorted, 0.95),
          'p99 ms': at(sorted, 0.99),
          'longest ms': at(sorted, 1),
        };
      });
      console.table(rows.sort((a, b) => (a.what < b.what ? -1 : 1)));
      const minutes = byMinute.map((list) =>
        at(
          [...list].sort((a, b) => a - b),
          0.95
        )
      );
      console.log(`p95 of everything, minute by minute, ms: ${minutes.join(', ')}`);
      console.log(
        failed === 0 ? 'nothing failed' : `failed: ${JSON.stringify(Object.fromEntries(failures))}`
      );
    },
  };
};

export type Latencies = ReturnType<typeof createLatencies>;
