import type { Core } from '@strapi/strapi';
import type { OwnHosts } from '../../../../src/content';
import type { Row } from '../tables/rows';

const hostOf = (address: unknown): readonly string[] => {
  const found = /^(?:https?:)?\/\/([^/?#]+)/i.exec(String(address ?? ''));
  return found?.[1] ? [found[1].toLowerCase()] : [];
};

/** Hosts a document's pictures may lie on: the portal's own address, and wherever its storage keeps the files it uses. */
export const createOwnHosts =
  (strapi: Core.Strapi) =>
  (files: readonly Row[]): OwnHosts =>
    new Set([
      ...hostOf(strapi.config.get('server.url')),
      ...hostOf(strapi.config.get('server.absoluteUrl')),
      ...files.flatMap(({ url }) => hostOf(url)),
    ]);
