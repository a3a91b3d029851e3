import { entered } from './entered';
import { forms } from './forms';
import { notices } from './notices';
import { office } from './office';
import { power } from './power';
import { publicSite } from './public';
import { settings } from './settings';

type Site = ReturnType<typeof publicSite>;

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
  power,
  settings,
  item: ofSite('item'),
  publication: ofSite('publication'),
  channel: ofSite('channel'),
  department: ofSite('department'),
  ranking: ofSite('ranking'),
};
