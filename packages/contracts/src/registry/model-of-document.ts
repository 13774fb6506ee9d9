import type { ContractDocument, OperationContract, OperationWire, ServiceBinding } from '@docpact/schemas/runtime';
import type { Constants, ExceptionClass, FaultModel, ModelPart, OperationModel } from './operation-model.ts';
import { escapeStep } from './place.ts';

/** The page of a document, and the page line of each keyword by JSON pointer. */
export interface PageLines {
  readonly page: string;
  readonly lines: Readonly<Record<string, number>>;
}

/** The data of an operation besides its document. */
export interface Beside {
  readonly binding?: ServiceBinding;
  readonly wire?: OperationWire;
  readonly provenance?: PageLines;
}

/** The parts that every document describes. */
const documented: readonly ModelPart[] = [
  'required',
  'integers',
  'nullability',
  'values',
  'constraints',
  'defaults',
  'deprecation',
  'faults',
];

/** Turns a contract document into a model. A binding adds facts of the service, wire facts those of the operation, a sidecar the page's lines. */
export function modelOfDocument(
  origin: string,
  document: ContractDocument,
  { binding, wire, provenance }: Beside,
): OperationModel {
  const { service, name, apiVersion, docs, errors } = document['x-operation'];
  const constants = constantsOf(document, wire);
  return {
    service,
    name,
    origin,
    definitions: document.$defs,
    deprecated: document.deprecated ?? false,
    faults: Object.fromEntries(errors.map((shape) => [shape, binding ? faultOf(binding, shape) : {}])),
    facts: { ...(binding ? factsOf(binding) : {}), apiVersion },
    ...(wire?.pagination === undefined ? {} : { pagination: wire.pagination }),
    wire: wire?.facts ?? {},
    docs,
    ...(constants ? { constants } : {}),
    ...(binding ? { exceptions: exceptionsOf(binding, errors) } : {}),
    knows: [
      ...documented,
      ...(wire ? (['pagination', 'wire-names'] as const) : []),
      ...(constants ? (['constants'] as const) : []),
      ...(binding ? (['exceptions'] as const) : []),
    ],
    ...(provenance ? { page: provenance.page, lines: provenance.lines } : {}),
  };
}

const ofContracts = new WeakMap<OperationContract, OperationModel>();

/** The model of a contract, made once. */
export function modelOfContract(contract: OperationContract): OperationModel {
  const { document, binding, wire, page, lines } = contract;
  const model =
    ofContracts.get(contract) ?? modelOfDocument(page, document, { binding, wire, provenance: { page, lines } });
  ofContracts.set(contract, model);
  return model;
}

/** The names of documented values in the wire facts. Undefined if the document has sets of values and no name of any is known. */
function constantsOf({ $defs }: ContractDocument, wire: OperationWire | undefined): OperationModel['constants'] {
  const sets = Object.keys($defs).filter((name) => $defs[name]?.enum !== undefined);
  const named = sets.flatMap((set): (readonly [string, Constants])[] => {
    const constants = wire?.facts[`/$defs/${escapeStep(set)}`]?.constants;
    const isDocumented = (value: string): boolean => $defs[set]?.enum?.includes(value) ?? false;
    const names = Object.entries(constants ?? {}).filter(([, value]) => isDocumented(value));
    return constants ? [[set, Object.fromEntries(names)]] : [];
  });
  return wire && (named.length > 0 || sets.length === 0) ? Object.fromEntries(named) : undefined;
}

/** A class has the name of its shape, and its fault's side. */
const exceptionsOf = ({ faults }: ServiceBinding, errors: readonly string[]): Record<string, ExceptionClass> =>
  Object.fromEntries(
    errors.map((shape) => {
      const side = Object.hasOwn(faults, shape) ? faults[shape]?.side : undefined;
      return [shape, { name: shape, ...(side === undefined ? {} : { side }) }];
    }),
  );

function faultOf({ faults, $defs }: ServiceBinding, shape: string): FaultModel {
  const fault = Object.hasOwn(faults, shape) ? faults[shape] : undefined;
  return fault ? { ...fault, members: Object.keys($defs[shape]?.properties ?? {}) } : {};
}

const factsOf = (binding: ServiceBinding): OperationModel['facts'] => {
  const { protocol, endpointPrefix, signingName, targetPrefix, xmlNamespace } = binding;
  return {
    protocol,
    endpointPrefix,
    signingName,
    ...(targetPrefix === undefined ? {} : { targetPrefix }),
    ...(xmlNamespace === undefined ? {} : { xmlNamespace }),
  };
};
