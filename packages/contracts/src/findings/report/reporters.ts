import type { OperationContract } from '@docpact/schemas/runtime';
import type { Colors } from 'picocolors/types.js';
import type { Registry } from '../../registry/registry.ts';
import type { Report } from './report.ts';

/** What a format may need besides the report. */
export interface ReportContext {
  readonly colors: Colors;
  /** The available contracts, for formats that show them. */
  readonly registry: Registry;
  /** The path of a page, or of a file of the project, in the repository of the working folder, if it is a file there. */
  readonly fileOf: (page: string) => string | undefined;
  /** Whether the format for a terminal lists what it otherwise sums up or counts. */
  readonly verbose?: boolean;
}

/** One format of reports. */
export interface Reporter {
  /** Its purpose, in a few words. */
  readonly description: string;
  /** The extension of its files. */
  readonly extension: string;
  write(report: Report, context: ReportContext): Promise<string>;
}

/** Every format by its name. Each is loaded on demand. */
export const reporters = {
  pretty: {
    description: 'for a person at a terminal',
    extension: 'txt',
    write: async (report, { colors, verbose }) => (await import('./pretty.ts')).formatPretty(report, colors, verbose),
  },
  json: {
    description: 'for machines, by report.schema.json',
    extension: 'json',
    write: async (report) => (await import('./json.ts')).formatJson(report),
  },
  junit: {
    description: 'JUnit XML, for Jenkins, GitLab and most CI servers',
    extension: 'xml',
    write: async (report) => (await import('./junit.ts')).formatJunit(report),
  },
  sarif: {
    description: "SARIF 2.1.0, for GitHub's code scanning",
    extension: 'sarif',
    write: async (report) => (await import('./sarif.ts')).formatSarif(report),
  },
  github: {
    description: 'annotations of GitHub Actions, and the summary of the step',
    extension: 'txt',
    write: async (report, { fileOf }) => (await import('./github.ts')).formatGithub(report, fileOf),
  },
  markdown: {
    description: 'for a comment on a pull request',
    extension: 'md',
    write: async (report) => (await import('./markdown.ts')).formatMarkdown(report),
  },
  html: {
    description: 'one page that needs no network, with every member and the messages of what failed',
    extension: 'html',
    write: async (report, { registry }) => {
      const { formatHtml } = await import('./html/format-html.ts');
      return formatHtml(report, await contractsOf(report, registry));
    },
  },
} as const satisfies Record<string, Reporter>;

/** The available contracts of a report's operations. */
function contractsOf({ operations }: Report, registry: Registry): Promise<readonly OperationContract[]> {
  const reported = new Set(operations.map(({ service, operation }) => `${service}/${operation}`));
  return Promise.all(registry.entries.filter(({ key }) => reported.has(key)).map((entry) => entry.load()));
}

/** The name of a format. */
export type Format = keyof typeof reporters;

/** Whether a word names a format. */
export const isFormat = (word: string): word is Format => Object.hasOwn(reporters, word);
