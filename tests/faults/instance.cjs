const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/**
 * Another instance of the portal on the same database, which does what it is told over IPC and answers it: `{ action, input, by }` at the desk,
 * `{ service, name, input }`, `{ publish: { uid, documentId } }`. With KILL_AT it dies without a word as soon as the database has answered
 * the KILL_NTH statement of that kind; `{ arm: { kind, nth } }` sets that later, so that it counts from then on.
 */
const kill = { kind: process.env.KILL_AT ?? '', left: Number(process.env.KILL_NTH ?? 1) };

const watch = (strapi) =>
  strapi.db.connection.client.on('query-response', (_, { sql }) => {
    if (kill.kind === '' || !new RegExp(kill.kind, 'i').test(sql)) return;
    kill.left -= 1;
    if (kill.left === 0) process.kill(process.pid, 'SIGKILL');
  });

/** Strapi opens its database while it loads: a migration is watched from its first statement on. */
const watchEarly = (strapi) => {
  const timer = setInterval(() => {
    if (!strapi.db?.connection?.client) return;
    clearInterval(timer);
    watch(strapi);
  }, 1);
};

const main = async ([appDir]) => {
  const distDir = path.join(appDir, 'dist');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  watchEarly(strapi);
  await strapi.load();
  strapi.cron.remove('publication-desk-heads');
  const desk = strapi.plugin('publication-desk').service('desk');
  const work = {
    action: ({ action, input, by }) => desk.actions[action](input, by),
    service: ({ service, name, input }) => strapi.plugin('publication-desk').service(service)[name](input),
    publish: ({ publish: { uid, documentId } }) => strapi.documents(uid).publish({ documentId }),
    arm: ({ arm }) => Object.assign(kill, { kind: arm.kind, left: arm.nth }),
  };
  process.once('disconnect', () => process.exit(0));
  process.on('message', async ({ id, ...told }) => {
    const what = Object.keys(work).find((name) => name in told);
    try {
      process.send({ id, value: (await work[what](told)) ?? null });
    } catch (error) {
      process.send({ id, error: String(error?.details?.code ?? error?.code ?? error) });
    }
  });
  process.send('up');
};

void main(process.argv.slice(2));
