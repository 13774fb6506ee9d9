import type { ContractDocument, OperationContract, OperationWire, ServiceBinding } from '@docpact/schemas/runtime';
import type { FaultModel, ModelPart, OperationModel } from './operation-model.ts';

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
    knows: [...documented, ...(wire ? (['pagination', 'wire-names'] as const) : [])],
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
