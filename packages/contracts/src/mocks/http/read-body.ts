import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../protocols/refusal.ts';

/** The caller went away before its request was complete, so an answer has no recipient. */
export class Aborted extends Error {
  override readonly name = 'Aborted';
}

/**
 * The body of a request. Throws `Refusal` as soon as the body exceeds the limit in bytes, or announces that it will. The rest stays unread.
 * Throws `Aborted` if the caller goes away first.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= limit) return;
      request.off('data', take).pause();
      reject(tooLarge(limit));
    };
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length)));
    // Both an error and the end of a request close it.
    request.once('close', () => {
      if (!request.readableEnded) reject(new Aborted('the caller went away before its request was whole'));
    });
  });
}

const tooLarge = (limit: number): Refusal =>
  new Refusal('body too large', `the body is longer than ${limit} bytes, more than is read here`);
