import type { WireReply } from '../wire/message.ts';
import type { Subject } from './check.ts';

/** A response that is wrong in a way that clients are known to take without an error. */
export interface Corruption {
  readonly name: string;
  readonly reply: WireReply;
}

/** The full response of the operation, broken in each way of its protocol. */
export function corruptions({ codec, contract, fixtures }: Subject): readonly Corruption[] {
  const intact = codec.encodeResponse(contract, fixtures.output.full.json, 'docpact-response');
  const edit = (name: string, edit: (body: string) => string): readonly Corruption[] => {
    const body = edit(intact.body);
    return body === intact.body ? [] : [{ name, reply: { ...intact, body } }];
  };
  const isInOutput = (shape: string) =>
    shape === `${contract.name}Output` || Object.hasOwn(contract.document.$defs, shape);
  const poorer = codec.encodeResponse(contract, withoutMember(fixtures.output.full.json), 'docpact-response');
  const any = [...edit('an empty body', () => ''), ...edit('a member left out', () => poorer.body)];
  if (contract.binding.protocol !== 'awsQuery')
    return [
      ...any,
      ...edit('an empty object', () => '{}'),
      ...edit('a number as text', (body) => body.replace(/:(\d+)([,}])/, ':"$1"$2')),
      ...edit('the output in a wrapper', (body) => `{"Output":${body}}`),
    ];
  return [
    ...any,
    ...edit('another result wrapper', (body) => body.replaceAll(`${contract.name}Result>`, 'OtherResult>')),
    ...edit('no result wrapper', (body) => body.replaceAll(new RegExp(`</?${contract.name}Result>`, 'g'), '')),
    ...Object.entries(contract.binding.listNames)
      .filter(([place]) => isInOutput(place.split('.')[0] ?? ''))
      .flatMap(([place, name]) =>
        edit(`${place} with another item name`, (body) =>
          body.replaceAll(new RegExp(`<(/?)${name}>`, 'g'), '<$1other>'),
        ),
      ),
  ];
}

/** The same output without the first member of its first structure. */
function withoutMember(output: unknown): unknown {
  const [[name, first] = [], ...others] = Object.entries(Object(output));
  if (name === undefined) return output;
  const isStructure = typeof first === 'object' && first !== null && !Array.isArray(first);
  return Object.fromEntries(isStructure ? [[name, withoutMember(first)], ...others] : others);
}
