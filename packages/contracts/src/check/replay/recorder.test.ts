import { expect, it } from 'vitest';
import { bytesOf, type WireReply, type WireRequest } from '../../protocols/message.ts';
import { maxBody, maxExchanges, Recorder } from './recorder.ts';

const request = (body: string): WireRequest => ({
  method: 'POST',
  host: 'rds.us-east-1.amazonaws.com',
  path: '/',
  headers: {},
  body: bytesOf(body),
});
const reply: WireReply = { status: 200, headers: {}, body: bytesOf('<R/>') };

it('keeps request and response', () => {
  const tape = new Recorder();
  tape.record(request('a'), reply);
  expect(tape.take().exchanges.map(({ request, response }) => [request.body.text, response?.body.text])).toEqual([
    ['a', '<R/>'],
  ]);
});

it('keeps the reason where there is no response', () => {
  const tape = new Recorder();
  tape.record(request('a'), 'No answer came.');
  expect(tape.take().exchanges).toMatchObject([{ error: 'No answer came.' }]);
});

it('keeps so many exchanges and counts the others', () => {
  const tape = new Recorder();
  for (let i = 0; i < 200; i += 1) tape.record(request(String(i)), reply);
  const { exchanges, more } = tape.take();
  expect([exchanges.length, more]).toEqual([maxExchanges, 200 - maxExchanges]);
});

it('cuts a long body and says how long it was', () => {
  const tape = new Recorder();
  tape.record(request('x'.repeat(maxBody + 1)), reply);
  const body = tape.take().exchanges[0]?.request.body;
  expect([body?.text.length, body?.cutFrom]).toEqual([maxBody, maxBody + 1]);
});

it('forgets what was not worth keeping', () => {
  const tape = new Recorder();
  tape.record(request('a'), reply);
  tape.forget();
  tape.record(request('b'), reply);
  expect(tape.take()).toMatchObject({ exchanges: [{ request: { body: { text: 'b' } } }], more: 0 });
});
