import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Answering = (response: ServerResponse, heard: Heard) => void;

export const answerJson =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** A real server on a port of its own that hears everything and answers as it is told, or never. */
export const listen = async () => {
  const heard: Heard[] = [];
  const answers = new Map<string, Answering>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const one = { path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      heard.push(one);
      (answers.get(path.split('?')[0] ?? '') ?? answerJson({ errcode: 0 }))(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    at: (path: string) => heard.filter((one) => one.path.split('?')[0] === path),
    answer: (path: string, answering: Answering) => void answers.set(path, answering),
    forget: () => heard.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export type Listening = Awaited<ReturnType<typeof listen>>;
