import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = join(dirname(fileURLToPath(import.meta.url)), 'call.py');

/** What botocore is asked; without an input, which members of the output it knows. */
export interface Asked {
  readonly endpoint?: string;
  readonly service: string;
  readonly operation: string;
  readonly input?: unknown;
}

/** What botocore made of it. */
export interface Told {
  readonly unknown?: true;
  readonly version?: string;
  readonly known?: readonly string[];
  readonly output?: unknown;
  readonly raised?: string;
  readonly code?: string;
  readonly message?: string;
  readonly status?: number;
  readonly requestId?: string;
}

/** A Python that has botocore, the system's first: Debian's package stands there. */
export const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import botocore']).status === 0,
);

/** One Python process for many calls, one after another. */
export class BotocoreClient {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  /** `models` is a folder of models that go before its own. */
  constructor(command: string, models = '') {
    // Nothing of the environment or the home folder: a region or a proxy of the user must not change the test.
    const child = spawn(command, [script], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true', AWS_DATA_PATH: models },
    });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** One call; the next may come when it has ended. */
  async ask(asked: Asked): Promise<Told> {
    this.#child.stdin?.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the Python process ended: its error stands above');
    return JSON.parse(value);
  }

  end(): void {
    this.#child.stdin?.end();
  }
}
