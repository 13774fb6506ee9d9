import { type Violation, violation } from '../../base/describe-violation.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Path } from '../../base/parse-json.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DocpactConfig } from './docpact-config.ts';

/** What a schema cannot say of a configuration: names that no contract has, and two reports that go to one place. */
export function nameViolations(config: DocpactConfig, registry: Registry): readonly Violation[] {
  const { services = [], operations: names = [], ignore = [], reporters = [] } = config;
  return [
    ...services.flatMap((name, i) => unknownService(registry, name, ['services', i])),
    ...names.flatMap((name, i) => unknownOperation(registry, name, services, ['operations', i])),
    ...ignore.flatMap(({ service, operation }, i) => [
      ...unknownService(registry, service, ['ignore', i, 'service']),
      ...unknownOperation(registry, operation, service === undefined ? [] : [service], ['ignore', i, 'operation']),
    ]),
    ...reporters.flatMap(({ output }, i) =>
      reporters.findIndex((reporter) => reporter.output === output) < i
        ? [violation(['reporters', i], `another reporter writes to ${output ?? 'standard output'} too`)]
        : [],
    ),
  ];
}

const unknownService = (registry: Registry, name: string | undefined, path: Path): readonly Violation[] =>
  unknown('service', name, registry.services, path);

/** The operation has to be one of the services, or any where none is named. */
const unknownOperation = (
  registry: Registry,
  name: string | undefined,
  services: readonly string[],
  path: Path,
): readonly Violation[] => unknown('operation', name, registry.operationsOf(services), path);

const unknown = (what: string, name: string | undefined, known: readonly string[], path: Path): readonly Violation[] =>
  name === undefined || known.includes(name)
    ? []
    : [violation(path, `unknown ${what} ${JSON.stringify(name)}${didYouMean(name, known)}`)];
