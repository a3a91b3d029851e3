import type { ChildProcess } from 'node:child_process';
import http from 'node:http';

export const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
export const [PORT, BARE] = [18_441, 18_442];
export const API = '/api/publication-desk';

export type Usage = { memory: number; processor: number };

export const usageOf = (child: ChildProcess): Promise<Usage> =>
  new Promise((resolve) => {
    child.once('message', (message) => resolve(message as Usage));
    child.send('usage');
  });

export const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
export type Got = { status: number; body: string; etag: string; milliseconds: number };

export const get = (port: number, address: string, headers: http.OutgoingHttpHeaders = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    http
      .get({ port, host: '127.0.0.1', path: address, agent, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces).toString(),
            etag: String(answer.headers.etag ?? ''),
            milliseconds: performance.now() - began,
          })
        );
      })
      .on('error', reject);
  });
