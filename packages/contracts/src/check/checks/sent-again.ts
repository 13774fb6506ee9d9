import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import { type SentRequest, stableRequest } from '../replay/filled-in.ts';

/** The headers that the requests of one call share. Those of older clients have no invocation id. */
const shared = ['content-type', 'x-amz-target', 'amz-sdk-invocation-id', 'x-amz-security-token'];

/** Whether each request of a call is the first one, sent again: with the same content, its number, and a signature. */
export function sentAgainProblems([first, ...others]: readonly SentRequest[]): readonly Problem[] {
  return first ? others.flatMap((request, i) => differenceProblems(first, request, i + 2)).slice(0, 1) : [];
}

function differenceProblems(first: SentRequest, again: SentRequest, attempt: number): readonly Problem[] {
  const compare = (part: string, expected: unknown, actual: unknown): readonly Problem[] => {
    if (expected === actual) return [];
    const path = `Request.${part}`;
    return [{ rule: 'retry-altered', path, expected: describeValue(expected), actual: describeValue(actual) }];
  };
  const header = (name: string): string => `headers[${JSON.stringify(name)}]`;
  const numbered = again.headers['amz-sdk-request'];
  return [
    ...compare('method', first.method, again.method),
    ...compare('host', first.host, again.host),
    ...compare('path', first.path, again.path),
    ...(bytesOf(first) === bytesOf(again) ? [] : compare('body', textOf(first), anotherTextOf(first, again))),
    ...shared.flatMap((name) => compare(header(name), first.headers[name], again.headers[name])),
    ...(numbered === undefined
      ? []
      : compare(header('amz-sdk-request'), attempt, Number(/attempt=(\d+)/.exec(numbered)?.[1]))),
    ...compare(header('authorization'), true, again.headers.authorization !== undefined),
  ];
}

const bytesOf = ({ body }: SentRequest): string => Buffer.from(body).toString('latin1');

const textOf = (request: SentRequest): string => stableRequest(request).text;

/** The text of another body. Where only what the client fills in is another one, it is called so: it must stay the same. */
function anotherTextOf(first: SentRequest, again: SentRequest): string {
  const text = textOf(again);
  return text === textOf(first) ? text.replaceAll('<random>', '<another>') : text;
}
