import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, Logger } from 'typedoc';

/** Keeps what typedoc complains of, for whoever asked for the pages to tell. */
class Complaints extends Logger {
  /** @type {string[]} */
  said = [];

  /** @override */
  log(message, level) {
    if (level >= 2) this.said.push(message);
  }
}

/**
 * Writes the reference of these entry points (`{ name, file }`) into a folder, one page each and an index, from the docstrings of their
 * declarations. Gives what is wrong with them: an export without a docstring, a link in one that leads nowhere.
 */
export async function makePages(entries, folder, work) {
  const tsconfig = join(work, 'tsconfig.json');
  writeFileSync(tsconfig, JSON.stringify(configurationOf(entries)));
  const app = await Application.bootstrapWithPlugins({
    ...options,
    tsconfig,
    entryPoints: entries.map(({ file }) => file),
    outputs: [{ name: 'markdown', path: folder }],
  });
  const complaints = new Complaints();
  app.logger = complaints;
  const points = app.getEntryPoints() ?? [];
  const named = points.map((point) => ({ ...point, displayName: nameOf(point, entries) }));
  const project = app.converter.convert(named);
  app.validate(project);
  await app.generateOutputs(project);
  return [...new Set(complaints.said)];
}

const nameOf = ({ sourceFile }, entries) => entries.find(({ file }) => file === sourceFile.fileName)?.name;

const configurationOf = (entries) => ({
  compilerOptions: {
    strict: true,
    target: 'es2023',
    module: 'nodenext',
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  },
  files: entries.map(({ file }) => file),
});

/** @type {Partial<import('typedoc').TypeDocOptions> & Partial<import('typedoc-plugin-markdown').PluginOptions>} */
const options = {
  name: 'API reference',
  logLevel: 'Warn',
  plugin: ['typedoc-plugin-markdown'],
  router: 'module',
  readme: 'none',
  alwaysCreateEntryPointModule: true,
  disableSources: true,
  excludeExternals: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useHTMLAnchors: true,
  pageTitleTemplates: { module: ({ name }) => `@docpact/${name}` },
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  sort: ['alphabetical'],
  validation: { notDocumented: true, invalidLink: true, notExported: false },
  requiredToBeDocumented: ['Class', 'Interface', 'TypeAlias', 'Function', 'Variable', 'Enum'],
};
