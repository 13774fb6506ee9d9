import { type Violation, violation } from '../../base/describe-violation.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Path } from '../../base/parse-json.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DocpactConfig } from './docpact-config.ts';

/** Violations that the schema cannot express: names that no contract has, and two reports with the same destination. */
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

/** The operation must belong to one of the named services, or to any service if none is named. */
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
