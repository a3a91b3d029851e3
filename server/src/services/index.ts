import type { Core } from '@strapi/strapi';
import { describeRefusal } from '../../../src/refusals';
import { refuse } from '../../../src/result';
import type { Refusal } from '../../../src/result';
import { createActions, proposable } from '../actions';
import { createReseal } from '../actions/power/reseal';
import { createForceChange } from '../actions/power/settle';
import { createQueries } from '../queries';
import { createDeskContext } from './create-desk';
import { inProcess } from './in-process';

const desks = new WeakMap<object, ReturnType<typeof createDesk>>();

const createDesk = (strapi: Core.Strapi) => {
  const context = createDeskContext(strapi);
  return { actions: createActions(context), queries: createQueries(context) };
};

/**
 * What the screens do; `strapi.plugin('publication-desk').service('desk')` is the same for the portal's own code. Every action takes
 * `(input, { actor, at? })`, `actor` an admin user's id, and answers `{ ok: true, value }` or `{ ok: false, refusal }`.
 */
export const deskOf = (strapi: Core.Strapi): ReturnType<typeof createDesk> => {
  const desk = desks.get(strapi) ?? createDesk(strapi);
  desks.set(strapi, desk);
  return desk;
};

export { outrun } from '../desk/outrun';
export type { ListRow, ListKind } from '../store';

export type Desk = ReturnType<typeof createDesk>;

/**
 * Break-glass, for `publication-desk confirm` on the server alone: a portal that serves requests refuses it, so that nothing that runs
 * in one gives itself power.
 */
const emergencyOf = (strapi: Core.Strapi) => {
  const context = createDeskContext(strapi);
  const force = createForceChange(context, proposable(context));
  const reseal = createReseal(context);
  return {
    describe: (refusal: Refusal): string => {
      const { zh, en } = describeRefusal(refusal);
      return `${zh}\n${en}`;
    },
    pending: () => context.store.settingChanges.pending(),
    confirm: async (input: Parameters<typeof force>[0]): ReturnType<typeof force> =>
      strapi.server.httpServer.listening ? refuse('settings.force-on-server') : force(input),
    /** Accepts the records as they are, after they were looked into: the ledger keeps who and why. */
    reseal: (input: Parameters<typeof reseal>[0]): ReturnType<typeof reseal> =>
      strapi.server.httpServer.listening
        ? Promise.resolve(refuse('settings.force-on-server'))
        : reseal(input),
  };
};

export default {
  emergency: ({ strapi }: { strapi: Core.Strapi }) => emergencyOf(strapi),
  desk: ({ strapi }: { strapi: Core.Strapi }): Desk => {
    const { actions, queries } = deskOf(strapi);
    return { actions: inProcess(actions), queries };
  },
};
