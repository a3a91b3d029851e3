import type { Core } from '@strapi/strapi';
import { objectOf, objectOfPath, standingOf, withPass } from '../../../src/files';
import { portalOf } from '../desk/portal';
import { createPasses, createReading } from '../gate';

/** Carries a person's pass to `/uploads`, where the admin's own cookie does not reach. */
export const FILE_COOKIE = 'publication-desk-files';

const COOKIE_LIFE = 20 * 60_000;
const ADMIN_ANSWERS = /^\/(content-manager|upload|publication-desk)(\/|$)/;

type Fields = Record<string, unknown>;
type Context = {
  readonly path: string;
  readonly secure: boolean;
  readonly state: {
    readonly user?: { readonly id?: unknown };
    readonly auth?: { readonly strategy?: { readonly name?: string } };
  };
  readonly cookies: { set(name: string, value: string, options: object): unknown };
  readonly status: number;
  body: unknown;
};
/** An address in an answer: where it is read, and how it is changed. */
type Place = { readonly object: string; readonly write: (pass: string) => void };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const placeOf = (holder: Fields): readonly Place[] => {
  const { url } = holder;
  if (typeof url !== 'string' || objectOfPath(url.split('?')[0] ?? '') === null) return [];
  const write = (pass: string): void => void (holder.url = withPass(url, pass));
  return [{ object: objectOf({ url: url.split('?')[0] }), write }];
};

/** A row of the media library. A picture kept inside blocks has no row of its own; what is in it is saved again as it is. */
const isFileRow = (value: Fields): boolean =>
  typeof value.id === 'number' && typeof value.hash === 'string' && typeof value.mime === 'string';

const ofFile = (file: Fields): readonly Place[] => [
  ...placeOf(file),
  ...Object.values(isFields(file.formats) ? file.formats : {}).flatMap((size) =>
    isFields(size) ? placeOf(size) : []
  ),
];

type Attribute = {
  readonly type?: string;
  readonly target?: string;
  readonly component?: string;
};

/** Files in the media fields of a document as the Content Manager answers it; what is JSON or text is left as it is stored. */
const ofDocument = (strapi: Core.Strapi, uid: string, value: unknown): readonly Place[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => ofDocument(strapi, uid, one));
  const attributes = (strapi.contentTypes[uid as never] ?? strapi.components[uid as never])?.attributes as
    Readonly<Record<string, Attribute>> | undefined;
  if (!isFields(value) || !attributes) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const { type, target, component } = attributes[name] ?? {};
    if (type === 'media')
      return [part].flat().flatMap((one) => (isFields(one) && isFileRow(one) ? ofFile(one) : []));
    if (type === 'component') return ofDocument(strapi, component ?? '', part);
    if (type === 'relation') return ofDocument(strapi, target ?? '', part);
    if (type !== 'dynamiczone') return [];
    return [part]
      .flat()
      .flatMap((one) => ofDocument(strapi, String(isFields(one) ? one.__component : ''), one));
  });
};

/** Files in the media library's own answers, and wherever the desk names an address to read. */
const anywhere = (value: unknown): readonly Place[] => {
  if (Array.isArray(value)) return value.flatMap(anywhere);
  if (!isFields(value)) return [];
  if (isFileRow(value)) return ofFile(value);
  return [...placeOf(value), ...Object.values(value).flatMap(anywhere)];
};

const placesIn = (strapi: Core.Strapi, { path, body }: Context): readonly Place[] => {
  if (!path.startsWith('/content-manager')) return anywhere(body);
  const [, uid = ''] = /-types\/([^/]+)/.exec(path) ?? [];
  const { data, results } = (body ?? {}) as Fields;
  return ofDocument(strapi, decodeURIComponent(uid), [data ?? [], results ?? []].flat());
};

/** Gives those who may see a document the addresses of its files that are not public, with a pass. */
const give = async (strapi: Core.Strapi, context: Context, user: number): Promise<void> => {
  const places = placesIn(strapi, context);
  if (places.length === 0) return;
  const portal = portalOf(strapi);
  const uses = await portal.store.files.ofObjects([...new Set(places.map(({ object }) => object))]);
  if (uses.length === 0) return;
  const passes = createPasses(strapi);
  const mayRead = createReading(portal, user);
  for (const { object, write } of places) {
    const own = uses.filter((use) => use.object === object);
    const standing = standingOf(own.map(({ state }) => state));
    if (standing === 'public' || standing === 'stock' || !(await mayRead(own))) continue;
    write(passes.forFile(object));
  }
};

/**
 * Answers of the admin's own addresses bring passes along, in what they name and in a cookie for the texts. Called in
 * bootstrap(): inside Strapi's own middlewares, where an answer is not compressed yet.
 */
export const passFiles = (strapi: Core.Strapi): void => {
  const passes = createPasses(strapi);
  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    await next();
    const context = given as Context;
    const { state, path, status } = context;
    if (!ADMIN_ANSWERS.test(path) || state.auth?.strategy?.name !== 'admin' || status >= 300) return;
    const user = Number(state.user?.id);
    const options = {
      path: '/uploads',
      httpOnly: true,
      sameSite: 'strict',
      maxAge: COOKIE_LIFE,
      secure: context.secure,
      overwrite: true,
      signed: false,
    };
    context.cookies.set(FILE_COOKIE, passes.forPerson(user), options);
    await give(strapi, context, user);
  });
};
