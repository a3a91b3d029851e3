import { entered } from './entered';
import { forms } from './forms';
import { machines } from './machines';
import { notices } from './notices';
import { office } from './office';
import { papers } from './papers';
import { power } from './power';
import { publicSite } from './public';
import { settings } from './settings';
import { templates } from './templates';

type Site = ReturnType<typeof publicSite>;
type Machines = ReturnType<typeof machines>;

const ofMachines =
  <Name extends keyof Machines>(name: Name) =>
  (args: Parameters<typeof machines>[0]): Machines[Name] =>
    machines(args)[name];

/** Each a controller of its own: what Users & Permissions lists, and a token is given. */
const ofSite =
  <Name extends keyof Site>(name: Name) =>
  (args: Parameters<typeof publicSite>[0]): Site[Name] =>
    publicSite(args)[name];

export default {
  entered,
  forms,
  notices,
  office,
  papers,
  power,
  settings,
  templates,
  item: ofSite('item'),
  publication: ofSite('publication'),
  channel: ofSite('channel'),
  department: ofSite('department'),
  ranking: ofSite('ranking'),
  feed: ofMachines('feed'),
  sitemap: ofMachines('sitemap'),
  robots: ofMachines('robots'),
  openapi: ofMachines('openapi'),
};
