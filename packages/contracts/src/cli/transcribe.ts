import { Command, Option } from 'commander';
import type { TranscribeCommandOptions } from './run-transcribe.ts';

/** `docpact transcribe`: turns pages of the reference into contract documents. Passes its exit code to `done`. */
export const transcribeCommand = (done: (exitCode: number) => void): Command =>
  new Command('transcribe')
    .description('read pages of the boto3 reference (RST, HTML or text) into contract documents')
    .argument('<page...>', 'pages, or folders that are walked')
    .option(
      '--out <folder>',
      'write <folder>/<service>/<Operation>.json with its .source.json; one page without it goes to standard output',
    )
    .addOption(
      new Option(
        '--check',
        'write nothing: show what the pages change against the contracts (in --out, or those of docpact)',
      ).conflicts('update'),
    )
    .option('--update', 'update the contracts in --out from their pages; decisions are kept')
    .option('--report', 'list every sentence that looks like a constraint, and what was made of it')
    .option('--descriptions', "describe members in the page's words")
    .action(async (pages: readonly string[], options: TranscribeCommandOptions) => {
      // Loaded on demand: `docpact check` reads no pages.
      const { runTranscribe } = await import('./run-transcribe.ts');
      done(await runTranscribe(pages, options));
    });
