const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/**
 * Another instance of the portal on the same database, which dies without a word as soon as the database has answered the
 * `nth` statement of that kind: while it publishes one document, or, where none is named, enters what was online before.
 * Says when it is up, and begins when it is told. Exit code 7: it lived to the end.
 */
const main = async ([appDir, kind, nth, uid, documentId]) => {
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  let left = Number(nth);
  strapi.db.connection.client.on('query-response', (_, { sql }) => {
    if (!new RegExp(kind, 'i').test(sql)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  });
  process.once('disconnect', () => process.exit(8));
  const told = new Promise((resolve) => process.once('message', resolve));
  process.send('up');
  await told;
  if (uid) await strapi.documents(uid).publish({ documentId });
  else await strapi.plugin('publication-desk').service('jobs').existing();
  process.exit(7);
};

void main(process.argv.slice(2));
