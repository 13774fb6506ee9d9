import { expect, it } from 'vitest';
import { foreignCaller } from './foreign-caller.ts';

const allowed = new Set(['mock.example.com']);

it.each<readonly [host: string, origin: string | undefined, isRefused: boolean]>([
  ['127.0.0.1:4566', undefined, false],
  ['localhost:4566', undefined, false],
  ['LOCALHOST:4566', undefined, false],
  ['[::1]:4566', undefined, false],
  ['192.168.1.4:4566', undefined, false],
  ['docpact:4566', undefined, false],
  ['host.docker.internal:4566', undefined, false],
  ['lightsail.us-east-1.amazonaws.com', undefined, false],
  ['mock.example.com', undefined, false],
  ['', undefined, false],
  ['rebound.example', undefined, true],
  ['localhost.example:4566', undefined, true],
  ['amazonaws.com.example', undefined, true],
  ['127.0.0.1.example:4566', undefined, true],
  ['a b', undefined, true],
  ['127.0.0.1:4566', 'http://localhost:3000', false],
  ['127.0.0.1:4566', 'http://127.0.0.1:3000', false],
  ['127.0.0.1:4566', 'http://[::1]:3000', false],
  ['127.0.0.1:4566', 'http://app.test', false],
  ['127.0.0.1:4566', 'https://mock.example.com', false],
  ['127.0.0.1:4566', 'https://page.example', true],
  ['127.0.0.1:4566', 'http://203.0.113.7', true],
  ['127.0.0.1:4566', 'https://bucket.s3.amazonaws.com', true],
  ['127.0.0.1:4566', 'null', true],
  ['127.0.0.1:4566', '', true],
])('Host %s with Origin %s is refused: %s', (host, origin, isRefused) => {
  const headers: Record<string, string> = origin === undefined ? {} : { origin };
  const reason = foreignCaller({ method: 'POST', path: '/', host, headers }, allowed);
  expect(reason === undefined).toBe(!isRefused);
  if (reason !== undefined) expect(reason).toContain('--allow-host');
});
