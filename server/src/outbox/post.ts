import type { Answer } from '../../../src/notices';

/** What went wrong before there was an answer, without a word of where it went: the address is a key. */
export type Unanswered = { readonly fault: 'timeout' | 'unreachable' };

/** Of an answer only its beginning is read: a number is looked for, and a server may send without end. */
const READ = 16_384;

const beginningOf = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length < READ) continue;
    await reader.cancel();
    return text;
  }
};

/** Posts json and waits for the answer, so many seconds and no longer; follows nobody elsewhere. */
export const post = async (order: {
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout: number;
}): Promise<Answer | Unanswered> => {
  const signal = AbortSignal.timeout(order.timeout * 1000);
  try {
    const response = await fetch(order.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...order.headers },
      body: order.body,
      redirect: 'manual',
      signal,
    });
    const body = await beginningOf(response);
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
  } catch {
    // The error's own words may hold the address, and with it the key.
    return { fault: signal.aborted ? 'timeout' : 'unreachable' };
  }
};
