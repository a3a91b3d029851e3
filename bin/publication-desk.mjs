#!/usr/bin/env node
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `Run in the folder of the portal, on the server:
  npx publication-desk pending
  npx publication-desk confirm NUMBER --operator "NAME" --reason "WHY"
  npx publication-desk rebuild-public
  npx publication-desk reseal --operator "NAME" --reason "WHY"

confirm makes a change of the settings take effect that nobody else could confirm. The record of settings
keeps the operator and the reason, and everybody at the desk is shown them for 30 days. rebuild-public writes what the public site
reads once more, from the register and what is online as registered. reseal accepts the records as they are, after a check found
something and it was looked into; the ledger keeps the operator and the reason for good.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { operator: { type: 'string', default: '' }, reason: { type: 'string', default: '' } },
});
const [command, number] = positionals;

/** The portal, loaded but not listening: what runs in a portal that serves requests cannot confirm anything. */
const openPortal = async () => {
  const { createStrapi, compileStrapi } = createRequire(path.resolve('package.json'))('@strapi/strapi');
  const strapi = createStrapi(await compileStrapi());
  strapi.log.level = 'error';
  return strapi.load();
};

const pending = async (emergency) => {
  for (const { sequence, kind, subject, by, at } of await emergency.pending())
    console.log(`${sequence}\t${kind}\t${subject}\t${by?.name ?? '-'}\t${at}`);
  return 0;
};

const confirm = async (emergency, describe) => {
  const { operator, reason } = values;
  const done = await emergency.confirm({ number: Number(number), operator, reason });
  console.log(done.ok ? `Change ${number} has taken effect.` : describe(done.refusal));
  return done.ok ? 0 : 1;
};

const reseal = async (emergency, describe) => {
  const { operator, reason } = values;
  const done = await emergency.reseal({ operator, reason });
  console.log(done.ok ? 'The records were sealed as they are.' : describe(done.refusal));
  return done.ok ? 0 : 1;
};

const rebuild = async (jobs) => {
  const { kept, differs, removed } = await jobs.rebuildPublic();
  console.log(`${kept} kept, ${differs} online otherwise than registered, ${removed} removed.`);
  return differs === 0 ? 0 : 1;
};

if (
  !['pending', 'rebuild-public', 'reseal'].includes(command) &&
  !(command === 'confirm' && /^\d+$/.test(number ?? ''))
) {
  console.error(USAGE);
  process.exit(2);
}
const strapi = await openPortal();
const emergency = strapi.plugin('publication-desk').service('emergency');
const run = {
  pending: () => pending(emergency),
  confirm: () => confirm(emergency, emergency.describe),
  reseal: () => reseal(emergency, emergency.describe),
  'rebuild-public': () => rebuild(strapi.plugin('publication-desk').service('jobs')),
};
const code = await run[command]();
await strapi.destroy();
process.exit(code);
