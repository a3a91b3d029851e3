import type { Core } from '@strapi/strapi';
import type { PulseResponse } from '../../../src/contracts';
import { nothing } from '../requests/office';
import { anchors, noticeList, noticeRead, outboxRetry, preference } from '../requests/notices';
import { bodyOf, endpoint } from './endpoint';
import type { Context, Handler } from './endpoint';

const queryOf = ({ query }: Context) => query;

/** What the reader has already is answered by no body: a desk that lies open asks all day. */
const unlessKnown =
  (handler: Handler): Handler =>
  async (context) => {
    await handler(context);
    if (context.status !== 200) return;
    const tag = `"${(context.body as PulseResponse).version}"`;
    context.set('ETag', tag);
    context.set('Cache-Control', 'private, no-cache');
    if (context.request.headers['if-none-match'] !== tag) return;
    context.status = 304;
    context.body = null;
  };

/** What people are told, and what could not be delivered. */
export const notices = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    pulse: unlessKnown(
      at({ schema: nothing, input: queryOf, call: ({ desk, by }) => desk.queries.pulse({}, by) })
    ),
    list: at({
      schema: noticeList,
      input: queryOf,
      call: ({ desk, input, by }) => desk.queries.listNotices(input, by),
    }),
    read: at({
      schema: noticeRead,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.readNotices(input, by),
    }),
    preference: at({
      schema: nothing,
      input: queryOf,
      call: ({ desk, by }) => desk.queries.preference({}, by),
    }),
    savePreference: at({
      schema: preference,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.savePreference(input, by),
    }),
    outbox: at({ schema: nothing, input: queryOf, call: ({ desk }) => desk.queries.outbox() }),
    saveAnchors: at({
      schema: anchors,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.saveAnchors(input, by),
    }),
    retry: at({
      schema: outboxRetry,
      input: bodyOf,
      call: ({ desk, input }) => desk.actions.retryDeliveries(input),
    }),
  };
};
