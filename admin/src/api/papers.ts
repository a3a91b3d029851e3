import { useCallback, useRef, useState } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import { failureIn, failureOf } from './failure';
import { API } from './me';
import { queryOf } from './query';
import type { Sent } from './send';

export type PaperAsked = {
  /** Behind the desk's address, `/register/paper`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
};
export type Paper = { readonly content: Blob; readonly name: string };

/** The name a file goes by: as coded in the header, which keeps Chinese (RFC 5987). */
export const nameIn = (disposition: string | null): string | null => {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return coded ? decodeURIComponent(coded) : null;
};

type Client = (
  path: string,
  options: object
) => Promise<{ readonly data: Blob; readonly status?: number; readonly headers?: Headers }>;

const ask = async ({ path, query = {} }: PaperAsked): Promise<Sent<Paper>> => {
  try {
    const get = getFetchClient().get as unknown as Client;
    // A refusal comes as a file as well: Strapi's client would throw its sentence away. It renews the session by itself at 401.
    const { data, status, headers } = await get(`${API}${path}${queryOf(query)}`, {
      responseType: 'blob',
      validateStatus: (answered: number) => answered !== 401,
    });
    if (status === undefined || status < 400)
      return {
        ok: true,
        value: { content: data, name: nameIn(headers?.get('content-disposition') ?? null) ?? 'paper' },
      };
    const said = (JSON.parse(await data.text()) as { error?: object }).error ?? {};
    return { ok: false, failure: failureIn(status, said) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

/** Asks for one paper at a time; a second press meanwhile answers null. */
export const usePaper = () => {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const fetchPaper = useCallback(async (asked: PaperAsked): Promise<Sent<Paper> | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    try {
      return await ask(asked);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  return { fetchPaper, busy };
};
