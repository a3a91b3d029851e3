/** How long each kind of request took, and how it was answered. */
export const createLatencies = () => {
  const times = new Map<string, number[]>();
  const failures = new Map<string, number>();
  let failed = 0;

  const at = (sorted: readonly number[], part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

  return {
    note: (what: string, milliseconds: number): void => {
      times.set(what, [...(times.get(what) ?? []), milliseconds]);
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
      console.log(
        failed === 0 ? 'nothing failed' : `failed: ${JSON.stringify(Object.fromEntries(failures))}`
      );
    },
  };
};

export type Latencies = ReturnType<typeof createLatencies>;
