import { Command, InvalidArgumentError } from 'commander';
import { defaultSeed } from '../base/default-seed.ts';
import type { MockFlags } from './run-mock.ts';
import { collect, parseSeed } from './settings-options.ts';

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('a whole number from 0 to 65535 is expected.');
}

const examples = `
  docpact mock --port 4566 --state state.json
  docpact mock --faults elasticache/CreateServerlessCacheSnapshot=ServerlessCacheNotFoundFault:0.1
  docpact mock --faults lightsail/GetInstanceSnapshot=ThrottlingException@1,2 --log requests.jsonl
`;

/** `docpact mock`: serves the operations as an HTTP endpoint for any SDK, until it is stopped. Passes its exit code to `done`. */
export const mockCommand = (done: (exitCode: number) => void): Command =>
  new Command('mock')
    .description('answer the operations over HTTP, for the SDK of any language (its endpoint_url)')
    .option('--port <number>', 'the port to listen on, 0 for any that is free', parsePort, 0)
    .option('--host <name>', 'the address to listen on', '127.0.0.1')
    .option(
      '--allow-host <name>',
      'a further host name by which it, or a web page that calls it, may be reached (may be given several times)',
      collect,
      [],
    )
    .option('--seed <number>', `the seed of what is made up (default: the state's, or ${defaultSeed})`, parseSeed)
    .option('--state <file>', 'the resources: read at the start where the file is there, written at the stop')
    .option(
      '--faults <spec>',
      'faults to answer with, or a JSON file of them (may be given several times)',
      collect,
      [],
    )
    .option('--log <file>', 'where requests are logged, a JSON object a line (default: standard output)')
    .option('--contracts <folder>', 'contracts of your own, beside those of docpact')
    .option('--service <name>', 'only this service (may be given several times)', collect, [])
    .option('--operation <name>', 'only this operation (may be given several times)', collect, [])
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .action(async (flags: MockFlags) => {
      const { runMock } = await import('./run-mock.ts');
      done(await runMock(flags));
    });
