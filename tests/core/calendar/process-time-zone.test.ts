import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const printed = (timeZone: string): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'print-calendar.cjs')], {
    env: { ...process.env, TZ: timeZone },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

describe('the time zone of the process', () => {
  it('changes nothing: every deadline and month is the same in New York, Shanghai and Greenwich', () => {
    const [zone, ...results] = printed('Asia/Shanghai').split('\n');
    const others = ['America/New_York', 'UTC', 'Pacific/Apia'].map((timeZone) =>
      printed(timeZone).split('\n')
    );

    expect(zone).toBe('-480');
    expect(others.map(([offset]) => offset)).toEqual(['300', '0', '-780']);
    expect(results).toContain('2026-02-13 2026-02-24');
    expect(results.length).toBeGreaterThan(2900);
    for (const [, ...other] of others) expect(other).toEqual(results);
  });
});
