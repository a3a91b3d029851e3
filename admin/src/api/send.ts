import { useCallback, useRef, useState } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { Failure } from './failure';
import { failureOf, waitingOf } from './failure';

export type Sent<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
type Order = { readonly method?: 'post' | 'put' | 'del'; readonly path: string; readonly body?: unknown };

/** Sends it whatever else is under way: for questions, which change nothing and of which the last one counts. */
export const carryOut = async <Value>({ method = 'post', path, body }: Order): Promise<Sent<Value>> => {
  const client = getFetchClient();
  try {
    const { data } =
      method === 'del' ? await client.del<Value>(path) : await client[method]<Value>(path, body ?? {});
    const waiting = waitingOf(data);
    return waiting ? { ok: false, failure: waiting } : { ok: true, value: data };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

/**
 * Sends one order at a time. A second press while the first is under way is not sent: it answers null.
 * The order is not cut off when the page is left, since the server may have carried it out already.
 */
export const useSend = () => {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const send = useCallback(async <Value>(order: Order): Promise<Sent<Value> | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    try {
      return await carryOut<Value>(order);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  return { send, busy };
};
