import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/**
 * A pass ends at the second quarter of an hour from now. The address of a picture therefore stays the same for a while,
 * and the browser keeps the picture.
 */
const WINDOW = 15 * 60_000;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Short-lived leave to read what is not public: in an address, for one file; in a cookie, for one person. Pictures in the
 * admin are plain `<img>`, which bring neither its token nor its session along. Signed with a key of the portal's own, so
 * that every instance takes what another gave.
 */
export const createPasses = (strapi: Core.Strapi) => {
  const sign = (subject: string, until: string): string => {
    const secret = String(strapi.config.get('admin.auth.secret', ''));
    const key = createHmac('sha256', secret).update('publication-desk files').digest();
    return createHmac('sha256', key).update(`${subject}|${until}`).digest('hex').slice(0, 40);
  };

  const make = (subject: string): string => {
    const until = ((Math.ceil(Date.now() / WINDOW) + 1) * WINDOW).toString(36);
    return `${until}.${sign(subject, until)}`;
  };

  const isValid = (subject: string, pass: string): boolean => {
    const [until = '', signature = ''] = pass.split('.');
    return Number.parseInt(until, 36) > Date.now() && isSame(signature, sign(subject, until));
  };

  return {
    forFile: (object: string): string => make(`file ${object}`),
    opensFile: (object: string, pass: string): boolean => isValid(`file ${object}`, pass),
    forPerson: (user: number): string => `${user}.${make(`person ${user}`)}`,
    /** Whose pass it is; null where it is nobody's, or over. */
    personOf: (pass: string): number | null => {
      const [, user = '', rest = ''] = /^(\d+)\.(.+)$/.exec(pass) ?? [];
      return user && isValid(`person ${user}`, rest) ? Number(user) : null;
    },
  };
};
