import type { Core } from '@strapi/strapi';
import type { StoredAddress } from '../../../../src/files';
import { objectOf } from '../../../../src/files';
import type { Portal } from '../../desk/portal';
import { allowChange } from './holdings';
import { FILE } from './lifecycle';
import { replacing } from './replacing';

type Work = (...args: readonly unknown[]) => Promise<unknown>;
type Service = Record<string, Work | undefined>;
type Stored = StoredAddress & { readonly id?: unknown; readonly name?: unknown };

/** The plugin keeps some services once a process: a portal that starts after another one asks in its own place, not of that one as well. */
const unchecked = new WeakMap<Work, Work>();

/** Runs `check` before a function of the upload plugin, with what that was called with. */
const before = (
  service: Service,
  name: string,
  check: (...args: readonly unknown[]) => Promise<void>
): void => {
  const found = service[name];
  if (!found) return;
  const work = unchecked.get(found) ?? found;
  const checked: Work = async (...args) => {
    await check(...args);
    return work.apply(service, [...args]);
  };
  unchecked.set(checked, work);
  service[name] = checked;
};

/** Lets the database's guard know that what is written are other bytes. */
const within = (service: Service, name: string): void => {
  const work = service[name];
  if (work) service[name] = (...args) => replacing.run(true, () => work(...args));
};

const filesIn = async (strapi: Core.Strapi, folders: readonly unknown[]): Promise<readonly number[]> => {
  const found = (await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: folders } } as never })) as readonly { path: string }[];
  const under = found.flatMap(({ path }) => [
    { folderPath: { $eq: path } },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  if (under.length === 0) return [];
  const files = (await strapi.db
    .query(FILE)
    .findMany({ where: { $or: under } as never, select: ['id'] })) as readonly { id: number }[];
  return files.map(({ id }) => Number(id));
};

/**
 * The upload plugin writes and removes bytes before it touches the database: asked beforehand, here, so that a refusal
 * leaves no half behind. Of many files to be deleted, one that is held keeps all.
 */
const guardServices = (portal: () => Portal): void => {
  const { strapi } = portal();
  const service = (name: string) => strapi.plugin('upload').service(name) as Service;
  const allowFiles = async (ids: readonly unknown[]): Promise<void> => {
    await allowChange(portal(), await portal().store.files.ofFiles(ids.map(Number)));
  };
  const idOf = (file: unknown): unknown => (file as Stored | null)?.id;
  before(service('upload'), 'replace', (id) => allowFiles([id]));
  within(service('upload'), 'replace');
  before(service('upload'), 'remove', (file) =>
    idOf(file) === undefined ? Promise.resolve() : allowFiles([idOf(file)])
  );
  before(service('file'), 'deleteByIds', (ids) => allowFiles([ids ?? []].flat()));
  before(service('folder'), 'deleteByIds', async (ids) =>
    allowFiles(await filesIn(strapi, [ids ?? []].flat()))
  );
};

/** What the provider writes to or removes: the new file, and the one it takes the place of. */
const DOORS = ['upload', 'uploadStream', 'replace', 'replaceStream', 'delete'];

/**
 * The last check before bytes change: a provider’s upload or delete under the stored name of a file that is held is
 * refused.
 */
const guardProvider = (portal: () => Portal): void => {
  const { provider } = portal().strapi.plugin('upload') as unknown as { readonly provider: Service };
  for (const name of DOORS)
    before(provider, name, async (...files) => {
      const stored = files.slice(0, name.startsWith('replace') ? 2 : 1).filter(Boolean) as readonly Stored[];
      const objects = stored.map((file) => objectOf({ ...file, url: undefined }));
      await allowChange(portal(), await portal().store.files.ofObjects(objects));
    });
};

/** From bootstrap() on, when the upload plugin has its provider. */
export const guardUploads = (portal: () => Portal): void => {
  guardServices(portal);
  guardProvider(portal);
};
