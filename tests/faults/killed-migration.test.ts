import type { RegisterCheckResponse } from '../../src/contracts';
import { DESK } from '../server/desk-steps';
import { createDatabaseOf } from '../server/database';
import { openPortalOn } from '../server/portal';
import { openInstance, RUNS } from './instances';

/** The first start of this version on a database of an earlier one, cut off in the middle of what it makes of it. */
it('begins again where the process died, and ends with everything whole', async () => {
  const database = await createDatabaseOf('0.3.0');
  const kinds = [
    '^insert into .pubdesk_ledger_lines',
    '^update .pubdesk_forms',
    '^update .pubdesk_sequences',
  ];
  for (const kind of kinds.slice(0, RUNS > 1 ? kinds.length : 1)) {
    const dying = await openInstance({ kind, nth: 1 }, database.env);
    expect(await dying.ended).toBe('SIGKILL');
  }
  const portal = await openPortalOn(database);
  try {
    const clerk = await portal.as('tianjing');
    const { body } = (await clerk.get(`${DESK}/register/check`)) as { body: RegisterCheckResponse };
    expect(body).toMatchObject({ intact: true, seals: { sealed: [{ what: 'begun' }] } });
  } finally {
    await portal.close();
  }
});
