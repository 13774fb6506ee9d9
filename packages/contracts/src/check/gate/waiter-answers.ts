import {
  createOutputValidator,
  createValidator,
  type JsonSchema,
  type OperationContract,
  type ServiceBinding,
  type WaiterAcceptor,
  type WaiterBinding,
} from '@docpact/schemas/runtime';
import { protocolOf } from '../../protocols/index.ts';
import type { WireReply } from '../../protocols/message.ts';
import { requestId } from '../replay/replay.ts';

/** A state that no acceptor of any service expects. */
const otherState = 'docpact-other';

/** The answers that the operation of a waiter gets from its service. Of the operation, the members that acceptors read are enough. */
export class WaiterAnswers {
  readonly #contract: OperationContract;
  readonly #paths: readonly Path[];

  constructor(binding: ServiceBinding, waiter: WaiterBinding) {
    this.#paths = waiter.acceptors.flatMap((one) => (one.matcher === 'error' ? [] : [toPath(one.path)]));
    this.#contract = contractOf(binding, waiter, this.#paths);
  }

  /** What the acceptor takes: two items in its state, or the second one of two where any is enough; or its fault. */
  taken(acceptor: WaiterAcceptor): WireReply {
    if (acceptor.matcher !== 'error')
      return this.#items(
        acceptor.matcher === 'pathAll' ? [acceptor.expected, acceptor.expected] : [otherState, acceptor.expected],
      );
    const { expected: code, status } = acceptor;
    const fault = { code, status, side: 'client', members: { message: `Text of ${code}` } } as const;
    return protocolOf(this.#contract).encodeFault(this.#contract, fault, requestId);
  }

  /** What no acceptor takes: no item is in a state that one expects, or there are no items. */
  get others(): Readonly<Record<string, WireReply>> {
    return { 'another state': this.#items([otherState, otherState]), 'no items': this.#items([]) };
  }

  /** What an acceptor of all items does not take: one of two items in its state. */
  partly({ expected }: WaiterAcceptor): WireReply {
    return this.#items([expected, otherState]);
  }

  #items(states: readonly string[]): WireReply {
    const output = Object.fromEntries(
      this.#paths.map(({ list }) => [list, states.map((state) => itemOf(this.#paths, list, state))]),
    );
    return protocolOf(this.#contract).encodeOutput(this.#contract, output, requestId);
  }
}

/** Where an acceptor reads: a member of each item of a list. */
interface Path {
  readonly list: string;
  readonly member: string;
}

function toPath(path: string): Path {
  const [list = '', member = ''] = path.split('[].');
  return { list, member };
}

const itemOf = (paths: readonly Path[], list: string, state: string): object =>
  Object.fromEntries(paths.filter((path) => path.list === list).map(({ member }) => [member, state]));

/** The operation as a contract of those members alone. */
function contractOf(
  binding: ServiceBinding,
  { operation, items, source }: WaiterBinding,
  paths: readonly Path[],
): OperationContract {
  const listOf = (list: string): JsonSchema => ({
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(
        paths.filter((path) => path.list === list).map(({ member }) => [member, { type: 'string' }]),
      ),
    },
  });
  const lists = [...new Set(paths.map(({ list }) => list))];
  const isAny = (_value: unknown): _value is unknown => true;
  const input = createValidator(operation, 'Input', source, {}, isAny, () => {});
  const output = createOutputValidator(operation, 'Output', source, {}, isAny, () => {});
  const facts = Object.entries(items).map(([list, item]) => [`/$defs/Output/properties/${list}`, { item }] as const);
  return {
    key: `${binding.service}/${operation}`,
    service: binding.service,
    name: operation,
    document: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:docpact:waiters:${binding.service}:${operation}`,
      title: operation,
      'x-operation': {
        service: binding.service,
        apiVersion: binding.apiVersion,
        name: operation,
        docs: '',
        errors: [],
      },
      $defs: {
        Input: { type: 'object' },
        Output: { type: 'object', properties: Object.fromEntries(lists.map((list) => [list, listOf(list)])) },
      },
    },
    binding,
    wire: { source, facts: Object.fromEntries(facts) },
    page: '',
    lines: {},
    input: { sdk: input, json: input },
    output: { sdk: output, json: output },
  };
}
