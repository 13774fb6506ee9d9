import type { ContractTypes } from '@docpact/schemas/runtime';
import { delay } from 'msw';
import type { Mock } from '../mock.ts';
import { AwsHandler } from './aws-handler.ts';

/** An msw handler of one operation. It does not change: `once` and `delay` give another one. */
export class OperationHandler<T extends ContractTypes = ContractTypes> extends AwsHandler {
  readonly mock: Mock<T>;
  readonly #once: boolean;

  constructor(mock: Mock<T>, options = { once: false }) {
    super([mock], options);
    this.mock = mock;
    this.#once = options.once;
  }

  /** Answers the first request alone; the next ones are left to the handlers behind it. */
  once(): OperationHandler<T> {
    return new OperationHandler(this.mock, { once: true });
  }

  /** Answers after so many milliseconds, or with `'infinite'` never. */
  delay(duration: number | 'infinite'): OperationHandler<T> {
    const { mock } = this;
    const answer = async (input: unknown) => {
      await delay(duration);
      return mock.answer(input);
    };
    return new OperationHandler({ ...mock, answer }, { once: this.#once });
  }
}
