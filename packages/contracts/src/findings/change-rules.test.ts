import { expect, it } from 'vitest';
import { changeRules } from './change-rules.ts';

/** A service may send more than its page has, so that no output is refused for a limit or for another value. */
it('no limit of an output, and no set of its values, breaks a caller by changing', () => {
  const about = Object.entries(changeRules).filter(([rule]) => /^output-(?:constraint|values)-/.test(rule));
  expect(about.map(([rule, { severity }]) => `${rule}: ${severity}`)).toEqual([
    'output-values-closed: info',
    'output-values-opened: info',
    'output-constraint-tightened: info',
    'output-constraint-loosened: info',
    'output-constraint-changed: info',
  ]);
});
