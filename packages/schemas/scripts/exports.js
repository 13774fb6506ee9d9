import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const jsonFile = /\.json$/;
/** The document of an operation; what stands beside it has another ending in front. */
const document = /^(?!service\.json$)[^.]+\.json$/;
/** What people decide is read by the transcriber alone; the provenance tells what came of it. */
const decisions = /\.decisions\.json$/;

/**
 * The `exports` of the package, from the folder of contract documents: the service's modules and every JSON file have a line each, so
 * what is not listed is not public. Patterns would give away the modules between them, and cannot mean a folder's index.
 */
export function exportsOf(services) {
  return Object.fromEntries([
    ['.', moduleAt('index')],
    ['./runtime', moduleAt('runtime/index')],
    ...readdirSync(services)
      .sort()
      .flatMap((service) => linesOf(service, readdirSync(join(services, service)).sort())),
    ['./package.json', './package.json'],
  ]);
}

function linesOf(service, files) {
  const published = files.filter((file) => jsonFile.test(file) && !decisions.test(file));
  const operations = published.filter((file) => document.test(file));
  return [
    [`./${service}`, moduleAt(`${service}/index`)],
    ...operations
      .map((file) => `${service}/${file.replace(jsonFile, '')}`)
      .map((name) => [`./${name}`, moduleAt(name)]),
    ...published.map((file) => [`./${service}/${file}`, `./services/${service}/${file}`]),
    ...operations
      .flatMap((file) => ['Input', 'Output'].map((side) => file.replace(jsonFile, `.${side}.json`)))
      .map((file) => [`./${service}/${file}`, `./generated/${service}/${file}`]),
  ];
}

function moduleAt(name) {
  return { types: `./generated/${name}.d.ts`, default: `./generated/${name}.js` };
}
