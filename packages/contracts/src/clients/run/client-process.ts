/**
 * The process that runs one installed copy of a client, and judges nothing. It loads the client, sends what it is told to send, and tells how
 * each call ended. `RemoteRunner` starts it.
 */
import fs from 'node:fs';
import { messageOf } from '../../base/docpact-error.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { plainClients } from '../client-source.ts';
import { loadPackageIn } from '../sdk-client.ts';
import { ErrorDescriber } from './caught-error.ts';
import { type Answer, type CallEnd, type Escape, type Reply, RunFailure } from './client-runner.ts';
import { ClosedNetwork } from './closed-network.ts';
import { LocalRunner } from './local-runner.ts';
import { LoopbackServer } from './loopback-server.ts';
import {
  type FromChild,
  isToChild,
  type Question,
  type Result,
  type SentAnswer,
  type SentEnd,
  type SentUse,
  type ToChild,
} from './messages.ts';
import { takePipe } from './pipe-to-parent.ts';
import { toPlainData } from './plain-data.ts';
import type { UseEnd } from './use.ts';

/** How long what a client left open may still end by itself, in milliseconds. */
const graceMs = 1000;

const { readMessage, writeMessage } = takePipe();
const activeResources = process.getActiveResourcesInfo.bind(process);
const later = setTimeout;
const leave = process.exit.bind(process);
const { writeSync } = fs;
const sayError = (text: string): number => writeSync(2, text);
const waiting: ToChild[] = [];

/** The next message. The process stands still until it is there. */
function next(): ToChild {
  const message = waiting.shift() ?? readMessage();
  // The parent is gone.
  if (!isToChild(message)) return leave();
  return message;
}

function tell(message: FromChild): void {
  try {
    writeMessage(message);
  } catch {
    // A client may give what no process can pass on.
    writeMessage(toPlainData(message));
  }
}

// An error that nobody catches ends the process, whatever handlers a client adds for it.
process.setUncaughtExceptionCaptureCallback((error) => {
  sayError(`${error?.stack ?? error}\n`);
  leave(1);
});

const network = new ClosedNetwork();
network.close('every way out');
// A client can import these modules too: it must not get at the network or the server through their methods.
for (const one of [ClosedNetwork, LocalRunner, LoopbackServer, ErrorDescriber]) {
  Object.freeze(one);
  Object.freeze(one.prototype);
}
// Warnings about corrected values are no output of a check.
console.warn = () => {};

const server = await LoopbackServer.start();
const runner = await load();
if (runner) {
  await serve(runner);
  runner.close();
  const tellOpen = (): void => tell({ kind: 'open', resources: countOf(activeResources()) });
  later(tellOpen, graceMs).unref();
  // A process that is left by `process.exit` does not come here.
  process.once('beforeExit', tellOpen);
}

/** Each kind of what is open, with its number. The pipes of standard output and standard error keep nothing from ending. */
function countOf(resources: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const kind of resources) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  counts.set('PipeWrap', (counts.get('PipeWrap') ?? 0) - 2);
  return [...counts].filter(([, count]) => count > 0).map(([kind, count]) => (count > 1 ? `${kind} × ${count}` : kind));
}

async function load(): Promise<LocalRunner | undefined> {
  const told = next();
  if (told.kind !== 'load') return leave();
  const onEscape = (tried: Escape): void => tell({ kind: 'escape', escape: tried });
  network.onEscape = onEscape;
  try {
    const sdk = await loadPackageIn(told.directory);
    const loaded = new LocalRunner(sdk, plainClients(sdk), network, { onEscape, server });
    tell({ kind: 'loaded', facts: loaded.facts });
    return loaded;
  } catch (error) {
    tell({ kind: 'refused', message: messageOf(error) });
    return undefined;
  }
}

async function serve(loaded: LocalRunner): Promise<void> {
  for (;;) {
    const told = next();
    if (told.kind === 'end') return;
    if (told.kind === 'ask') await answer(loaded, told.id, told.question);
  }
}

async function answer(loaded: LocalRunner, id: number, question: Question): Promise<void> {
  try {
    tell({ kind: 'done', id, result: await resultOf(loaded, id, question) });
  } catch (error) {
    const failure = error instanceof RunFailure ? error.kind : 'client';
    tell({ kind: 'failed', id, failure, message: messageOf(error) });
  }
}

function resultOf(loaded: LocalRunner, id: number, question: Question): Promise<Result> {
  switch (question.kind) {
    case 'service':
      return loaded.service(question.client, question.command);
    case 'describe':
      return loaded.describe(question);
    case 'call':
      return sentEnd(loaded.call({ ...question, answer: answerOf(id, question.answer) }));
    case 'pages':
      return sentEnd(loaded.pages({ ...question, answer: answerOf(id, question.answer) }));
    case 'use':
      return sentUse(loaded.use(question.use));
  }
}

async function sentEnd(ending: Promise<CallEnd>): Promise<SentEnd> {
  const { exchanges, escapes: _, ...end } = await ending;
  return { ...end, requests: exchanges.map(({ request }) => request) };
}

async function sentUse(ending: Promise<UseEnd>): Promise<SentUse> {
  const { exchanges, escapes: _, ...end } = await ending;
  return { ...end, requests: exchanges.map(({ request }) => request) };
}

function answerOf(id: number, answer: SentAnswer): Answer {
  return answer === 'ask' ? async (request: WireRequest) => askParent(id, request) : answer;
}

/** Asks the parent for the reply to a request. Further questions that come first wait for their turn. */
function askParent(id: number, request: WireRequest): Reply {
  tell({ kind: 'request', id, request });
  const early = waiting.splice(0);
  for (;;) {
    const told = next();
    if (told.kind === 'reply') {
      waiting.push(...early);
      return told.reply;
    }
    early.push(told);
  }
}
