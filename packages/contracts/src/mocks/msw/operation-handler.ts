import type { ContractTypes } from '@docpact/schemas/runtime';
import { delay } from 'msw';
import type { Mock } from '../mock.ts';
import { AwsHandler } from './aws-handler.ts';

/** An msw handler of one operation. It is immutable: `once` and `delay` return a new one. */
export class OperationHandler<T extends ContractTypes = ContractTypes> extends AwsHandler {
  readonly mock: Mock<T>;
  readonly #once: boolean;

  constructor(mock: Mock<T>, options = { once: false }) {
    super([mock], options);
    this.mock = mock;
    this.#once = options.once;
  }

  /** Answers only the first request and leaves the next ones to later handlers. */
  once(): OperationHandler<T> {
    return new OperationHandler(this.mock, { once: true });
  }

  /** Answers after this number of milliseconds, or never with `'infinite'`. */
  delay(duration: number | 'infinite'): OperationHandler<T> {
    const { mock } = this;
    const answer = async (input: unknown) => {
      await delay(duration);
      return mock.answer(input);
    };
    return new OperationHandler({ ...mock, answer }, { once: this.#once });
  }
}
