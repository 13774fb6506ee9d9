import { operations } from '@docpact/schemas';
import type { OperationEntry } from '@docpact/schemas/runtime';
import { type Violation, violation } from '../json/describe-violation.ts';
import { didYouMean } from '../json/did-you-mean.ts';
import type { Path } from '../json/places.ts';
import type { DocpactConfig } from './docpact-config.ts';

/** What a schema cannot say of a configuration: names that no contract has, and two reports that go to one place. */
export function nameViolations(config: DocpactConfig): readonly Violation[] {
  const { services = [], operations: names = [], ignore = [], reporters = [] } = config;
  return [
    ...services.flatMap((name, i) => unknownService(name, ['services', i])),
    ...names.flatMap((name, i) => unknownOperation(name, services, ['operations', i])),
    ...ignore.flatMap(({ service, operation }, i) => [
      ...unknownService(service, ['ignore', i, 'service']),
      ...unknownOperation(operation, service === undefined ? [] : [service], ['ignore', i, 'operation']),
    ]),
    ...reporters.flatMap(({ output }, i) =>
      reporters.findIndex((reporter) => reporter.output === output) < i
        ? [violation(['reporters', i], `another reporter writes to ${output ?? 'standard output'} too`)]
        : [],
    ),
  ];
}

const entries: readonly OperationEntry[] = Object.values(operations);

const unknownService = (name: string | undefined, path: Path): readonly Violation[] =>
  unknown('service', name, [...new Set(entries.map(({ service }) => service))], path);

/** The operation has to be one of the services, or any where none is named. */
const unknownOperation = (name: string | undefined, services: readonly string[], path: Path): readonly Violation[] => {
  const inServices = entries.filter(({ service }) => services.length === 0 || services.includes(service));
  return unknown('operation', name, [...new Set(inServices.map((entry) => entry.name))], path);
};

const unknown = (what: string, name: string | undefined, known: readonly string[], path: Path): readonly Violation[] =>
  name === undefined || known.includes(name)
    ? []
    : [violation(path, `unknown ${what} ${JSON.stringify(name)}${didYouMean(name, known)}`)];
