import { Command } from 'commander';
import type { ExplainCommandOptions } from './run-explain.ts';

/** `docpact explain`: shows the origin of each keyword at a path. Passes its exit code to `done`. */
export const explainCommand = (done: (exitCode: number) => void): Command =>
  new Command('explain')
    .description(
      'show the keywords at a path of a contract, each with the page and line, or the decision, that it comes from',
    )
    .argument('<operation>', 'such as elasticache/CreateServerlessCacheSnapshot')
    .argument('<path>', 'such as Input.Tags[].Key, Output.Attributes{} or Input.Tags{key}')
    .option('--contracts <folder>', 'the folder of contracts (default: those of docpact)')
    .option('--page <file>', 'the page, to show the sentence behind each keyword')
    .action(async (operation: string, path: string, options: ExplainCommandOptions) => {
      const { runExplain } = await import('./run-explain.ts');
      done(await runExplain(operation, path, options));
    });
