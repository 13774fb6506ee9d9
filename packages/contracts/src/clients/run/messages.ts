import type { WireRequest } from '../../protocols/message.ts';
import type {
  Call,
  CallEnd,
  ClientFacts,
  Escape,
  FailureKind,
  PagesCall,
  Reply,
  RuntimeModel,
  RuntimeQuestion,
  ServiceFacts,
} from './client-runner.ts';
import type { Use, UseEnd } from './use.ts';

/** A call as it crosses to the child: what decides on each request stays in the parent. */
export type SentAnswer = readonly Reply[] | 'ask';

/** What the parent asks of the child. Every question but the last has one answer. */
export type Question =
  | { readonly kind: 'service'; readonly client: string; readonly command: string }
  | ({ readonly kind: 'describe' } & RuntimeQuestion)
  | ({ readonly kind: 'call'; readonly answer: SentAnswer } & Omit<Call, 'answer'>)
  | ({ readonly kind: 'pages'; readonly answer: SentAnswer } & Omit<PagesCall, 'answer'>)
  | { readonly kind: 'use'; readonly use: Use };

/** From the parent to the child: the client to load, questions, replies to requests, and the end. */
export type ToChild =
  | { readonly kind: 'load'; readonly directory: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'end' };

/** How a call ended, as it crosses to the parent, which has the replies. */
export type SentEnd = Omit<CallEnd, 'exchanges' | 'escapes'> & { readonly requests: readonly WireRequest[] };

/** The same of a use. */
export type SentUse = Omit<UseEnd, 'exchanges' | 'escapes'> & { readonly requests: readonly WireRequest[] };

/** The answer to a question. */
export type Result = ServiceFacts | RuntimeModel | SentEnd | SentUse;

/** From the child to the parent. `open` names what keeps the process from ending: nothing, if it ends by itself. */
export type FromChild =
  | { readonly kind: 'loaded'; readonly facts: ClientFacts }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'done'; readonly id: number; readonly result: Result }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: FailureKind; readonly message: string }
  | { readonly kind: 'request'; readonly id: number; readonly request: WireRequest }
  | { readonly kind: 'escape'; readonly escape: Escape }
  | { readonly kind: 'open'; readonly resources: readonly string[] };

/** Whether a message has a kind. Only the child's own code can have sent it, since it carried the secret. */
export const isFromChild = (message: unknown): message is FromChild =>
  typeof message === 'object' && message !== null && 'kind' in message;

/** As above, for the other direction. */
export const isToChild = (message: unknown): message is ToChild =>
  typeof message === 'object' && message !== null && 'kind' in message;
