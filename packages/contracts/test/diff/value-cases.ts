import type { ChangeRuleId } from '../../src/findings/change-rules.ts';
import { input, output, type RuleCase, text } from './rule-case.ts';

const some = { type: 'string', enum: ['a', 'b'] } as const;
const fewer = { type: 'string', enum: ['a'] } as const;

/** The rules about the values that a member may have. */
export const valueCases = {
  'enum-value-missing': {
    why: 'A call that sends the value is refused now, code that waits for it waits for ever, and code that names it no longer compiles.',
    fires: [input(some), input(fewer)],
    at: 'Input.Name',
    holds: [input(fewer), input(some)],
    elsewhere: { fires: [output(some), output(fewer)], at: 'Output.Name', holds: [output(fewer), output(some)] },
  },
  'enum-value-undocumented': {
    why: 'Nobody sends the value yet. AWS adds values at any time; code that reads the member has to be ready for one that it does not know.',
    fires: [input(fewer), input(some)],
    at: 'Input.Name',
    holds: [input(some), input({ type: 'string', enum: ['b', 'a'] })],
    elsewhere: {
      fires: [output(fewer), output(some)],
      at: 'Output.Name',
      holds: [output(some), output({ type: 'string', enum: ['b', 'a'] })],
    },
  },
  'input-values-closed': {
    why: 'A call that sends any other value is refused now.',
    fires: [input(text), input(some)],
    at: 'Input.Name',
    holds: [output(text), output(some)],
  },
  'input-values-opened': {
    why: 'What a caller sends is still taken.',
    fires: [input(some), input(text)],
    at: 'Input.Name',
    holds: [input(text), input(text)],
  },
  'output-values-closed': {
    why: 'Code that was ready for any value meets only some.',
    fires: [output(text), output(some)],
    at: 'Output.Name',
    holds: [input(text), input(some)],
  },
  'output-values-opened': {
    why: 'A source that no longer lists the values may know more, or may say less. Only a person can tell.',
    fires: [output(some), output(text)],
    at: 'Output.Name',
    holds: [input(some), input(text)],
  },

  'input-constraint-tightened': {
    why: 'A call that sends what was allowed is refused now.',
    fires: [input({ ...text, maxLength: 255 }), input({ ...text, maxLength: 63 })],
    at: 'Input.Name',
    holds: [output({ ...text, maxLength: 255 }), output({ ...text, maxLength: 63 })],
  },
  'input-constraint-loosened': {
    why: 'What a caller sends is still taken.',
    fires: [input({ ...text, maxLength: 63 }), input({ ...text, maxLength: 255 })],
    at: 'Input.Name',
    holds: [input({ ...text, minLength: 0 }), input(text)],
  },
  'input-constraint-changed': {
    why: 'Whether one pattern takes all that another takes cannot be decided in general. Only a person can tell.',
    fires: [input({ ...text, pattern: '^[a-z]+$' }), input({ ...text, pattern: '^[a-z0-9]+$' })],
    at: 'Input.Name',
    holds: [input({ ...text, pattern: '^[a-z]+$' }), input({ ...text, pattern: '^[a-z]+$' })],
  },
  'output-constraint-tightened': {
    why: 'Code that was ready for more meets less.',
    fires: [output({ type: 'integer', minimum: 0 }), output({ type: 'integer', minimum: 1 })],
    at: 'Output.Name',
    holds: [input({ type: 'integer', minimum: 0 }), input({ type: 'integer', minimum: 1 })],
  },
  'output-constraint-loosened': {
    why: 'Code that relies on the limit (a column of a table, say) may overflow. Most code does not.',
    fires: [output({ type: 'integer', maximum: 10 }), output({ type: 'integer' })],
    at: 'Output.Name',
    holds: [output({ type: 'integer' }), output({ type: 'integer', maximum: 10 })],
  },
  'output-constraint-changed': {
    why: 'Whether one pattern takes all that another takes cannot be decided in general. Only a person can tell.',
    fires: [output({ ...text, pattern: '^a' }), output({ ...text, pattern: '^b' })],
    at: 'Output.Name',
    holds: [output({ ...text, pattern: '^a' }), output(text)],
  },

  'default-changed': {
    why: 'A call that leaves the member out means something else now.',
    fires: [input({ type: 'integer', default: 1 }), input({ type: 'integer', default: 7 })],
    at: 'Input.Name',
    holds: [output({ type: 'integer', default: 1 }), output({ type: 'integer', default: 7 })],
  },
  'default-removed': {
    why: 'What a call without the member means is no longer said.',
    fires: [input({ type: 'integer', default: 1 }), input({ type: 'integer' })],
    at: 'Input.Name',
    holds: [input({ type: 'integer', default: 1 }), input({ type: 'integer', default: 1 })],
  },
  'default-added': {
    why: 'What a call without the member means is said at last.',
    fires: [input({ type: 'integer' }), input({ type: 'integer', default: 1 })],
    at: 'Input.Name',
    holds: [input({ type: 'integer' }), input({ type: 'integer' })],
  },
} as const satisfies Partial<Record<ChangeRuleId, RuleCase>>;
