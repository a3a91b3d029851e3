import type { Core } from '@strapi/strapi';
import type { RuleBook } from '../../../src/rules';
import type { Algorithm } from '../hash';
import type { NoticesConfiguration } from './notices';

/** A governed type: which of its attributes is the title, and so on. */
export type Governed = {
  readonly title: string;
  readonly summary?: string;
  readonly body: readonly string[];
  readonly channel?: string;
  readonly picture?: string;
  /** Where one is on the public site, `/{locale}/articles/{documentId}`: feeds and sitemap leave out what has no address there. */
  readonly address?: string;
  /** Whether anybody's questions to its own API are answered from the public store. */
  readonly serve?: boolean;
};

/** The site that visitors read. */
export type PublicSite = {
  /** Its address without a slash at the end; empty where the portal serves it itself. */
  readonly url: string;
  /** Whom a change of what the public sees is told. Address and secret are keys: neither is ever shown. */
  readonly webhooks: readonly { readonly name: string; readonly url: string; readonly secret: string }[];
};

/** config/plugins, checked and with every default in place. */
export type Configuration = {
  readonly organization: string;
  readonly timeZone: string;
  /** Every governed type by uid, the desk's own item among them. */
  readonly governs: Readonly<Record<string, Governed>>;
  readonly itemBody: Readonly<Record<string, unknown>>;
  readonly digest: Algorithm;
  readonly drafts: { readonly private: boolean; readonly readers: readonly string[] };
  /** Who reads a file of the media library that nothing uses: everybody, as in Strapi, or people signed in. */
  readonly files: { readonly unattached: 'public' | 'private' };
  readonly drift: 'report' | 'unpublish';
  readonly publicPath: string;
  readonly publicSite: PublicSite;
  /** How often an instance looks whether another changed what the public sees (0: at every request), and how much memory answers may take. */
  readonly publicAnswers: { readonly headMilliseconds: number; readonly memoryMegabytes: number };
  /** The rule book the organization starts with. */
  readonly rules: RuleBook;
  /** Path of LibreOffice; undefined looks for it on the path, null does without. */
  readonly converter: string | null | undefined;
  readonly notices: NoticesConfiguration;
  /** What the records are sealed with; null takes the secret of the admin's logins. */
  readonly sealSecret: string | null;
};

const parsed = new WeakMap<object, Configuration>();

/** Kept with the Strapi it was read from: tests boot more than one. */
export const keepConfiguration = (strapi: Core.Strapi, configuration: Configuration): void => {
  parsed.set(strapi, configuration);
};

/** Throws before register() has read it. */
export const configurationOf = (strapi: Core.Strapi): Configuration => {
  const configuration = parsed.get(strapi);
  if (!configuration) throw new Error('publication-desk: configuration is read in register()');
  return configuration;
};

export const isGoverned = (strapi: Core.Strapi, uid: string): boolean =>
  uid in configurationOf(strapi).governs;
