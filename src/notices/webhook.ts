import type { Told } from './message';
import type { Order } from './robot';

export const WEBHOOK_SIGNATURE = 'x-publication-desk-signature';

type Delivery = Told & { readonly id: string; readonly at: string };

type Secret = {
  readonly url: string;
  readonly secret: string;
  readonly now: number;
  readonly signHex: (key: string, text: string) => string;
};

/** The signature is `t=<seconds>,v1=<hex of HMAC-SHA256 of "<seconds>.<body>">`: an old request cannot be played back. */
export const signedOrder = (
  body: string,
  { url, secret, now, signHex }: Secret
): Order & { readonly signature: string } => {
  const seconds = Math.floor(now / 1000);
  return { url, body, signature: `t=${seconds},v1=${signHex(secret, `${seconds}.${body}`)}` };
};

/**
 * What a webhook gets: what happened to which form, when, and where to read about it. `id` stays the same when it is
 * sent again.
 */
export const webhookOrder = (
  deliveries: readonly Delivery[],
  to: Secret & { readonly admin: string }
): Order & { readonly signature: string } => {
  const base = `${to.admin}/plugins/publication-desk`;
  const body = JSON.stringify({
    events: deliveries.map(({ id, kind, form, at }) => ({
      id,
      kind,
      form,
      at,
      url: form === null ? base : `${base}/forms/${form}`,
    })),
  });
  return signedOrder(body, to);
};
