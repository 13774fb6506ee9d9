import { ContractViolation, type OperationContract, type Validator } from '@docpact/schemas/runtime';
import type {
  HandlerExecutionContext,
  Logger,
  MiddlewareStack,
  SerializeHandler,
  SerializeMiddleware,
} from '@smithy/types';
import { DocpactError } from '../base/docpact-error.ts';
import { packaged } from '../registry/registry.ts';
import { assertGuardOptions, type GuardOptions } from './guard-options.ts';

/** A plugin for `middlewareStack.use` of any client or command. */
export interface Guard {
  /** Adds the guard to the stack. It replaces a guard that is there already, also when a command's stack joins its client's. */
  applyToStack<Input extends object, Output extends object>(stack: MiddlewareStack<Input, Output>): void;
}

/**
 * Checks each call of a client against the contract of its operation. The input is checked before anything is serialized or sent. On request,
 * the output is checked after it was parsed. For `client.middlewareStack.use(guard())`, or a command's own stack.
 * A call that breaks its contract ends with a `ContractViolation`, unless the mode differs, and is never retried.
 * Throws `DocpactError` (usage) for options that it does not know.
 */
export function guard(options: GuardOptions = {}): Guard {
  assertGuardOptions(options);
  return {
    applyToStack<Input extends object, Output extends object>(stack: MiddlewareStack<Input, Output>): void {
      const middleware: SerializeMiddleware<Input, Output> = (next, context) => guarded(next, context, options);
      // Directly before the serializer, after everything that may change the input: the checked input is the one that is sent.
      stack.addRelativeTo(middleware, {
        name: 'docpactGuard',
        relation: 'before',
        toMiddleware: 'serializerMiddleware',
        override: true,
      });
    },
  };
}

const guarded =
  <Input extends object, Output extends object>(
    next: SerializeHandler<Input, Output>,
    context: HandlerExecutionContext,
    options: GuardOptions,
  ): SerializeHandler<Input, Output> =>
  async (args) => {
    const contract = await contractOf(context);
    if (!contract) {
      if (options.unknown === 'fail') throw undocumented(context);
      return next(args);
    }
    hold(contract, 'Input', args.input, context, options);
    const result = await next(args);
    if (options.output) hold(contract, 'Output', result.output, context, options);
    return result;
  };

const loaded = new Map<string, Promise<OperationContract>>();

/**
 * The contract of the called operation, loaded at its first call. Undefined if no contract documents it.
 * The SDK writes the names of the client and the operation into each command as text. These names identify them, since bundlers rename classes
 * but not text.
 * Services share names of operations (Neptune has those of RDS), so the client selects among contracts of one name.
 */
function contractOf({ clientName = '', commandName = '' }: HandlerExecutionContext) {
  const entry = packaged.ofClient(clientName).find(({ name }) => `${name}Command` === commandName);
  if (!entry) return undefined;
  const contract = loaded.get(entry.key) ?? entry.load();
  loaded.set(entry.key, contract);
  return contract;
}

type Side = 'Input' | 'Output';

function hold(
  contract: OperationContract,
  side: Side,
  value: unknown,
  context: HandlerExecutionContext,
  options: GuardOptions,
): void {
  const validator: Validator<unknown> = side === 'Input' ? contract.input.sdk : contract.output.sdk;
  if (validator.is(value)) return;
  const hint = (options.mode ?? 'throw') === 'throw' ? ended[side] : passed[side];
  const violation = new ContractViolation(contract.key, side, contract.page, validator.issues(value), hint);
  if (options.mode === 'observe') options.onViolation(violation);
  else if (options.mode === 'warn') warn(context.logger, violation.message);
  else throw violation;
}

const ended: Readonly<Record<Side, string>> = {
  Input: 'Nothing was sent. Fix the input, or let such calls pass with a warning: guard({ mode: "warn" }).',
  Output: 'The service has carried out the call, so do not repeat it blindly: its answer is not what the page says.',
};

const passed: Readonly<Record<Side, string>> = {
  Input: 'It was sent all the same, since the guard only watches.',
  Output: 'It was given to the caller all the same, since the guard only watches.',
};

const undocumented = ({ clientName, commandName }: HandlerExecutionContext): DocpactError =>
  new DocpactError(
    'usage',
    `no contract documents ${clientName ?? 'a client without a name'} ${commandName ?? 'and its command'}, and the guard is set to fail then`,
    'transcribe the operation, or let it pass: guard({ unknown: "pass" })',
  );

/** Writes to the client's logger, or to the console if the client has none. */
const warn = (logger: Logger | undefined, message: string): void =>
  (logger && !isSilentDefault(logger) ? logger : console).warn(message);

/**
 * A client without its own logger has one whose methods do nothing. The empty bodies identify it, since bundlers rename its class. To silence
 * the guard, pass a plain object as logger.
 */
const isSilentDefault = (logger: Logger): boolean =>
  Object.getPrototypeOf(logger) !== Object.prototype && /\{\s*\}$/.test(String(logger.warn));
