import type { Severity } from './severity.ts';

/** The step of the version number that a change requires: https://semver.org */
export type Bump = 'major' | 'minor' | 'patch';

/** A rule of a comparison. */
export interface ChangeRule {
  readonly severity: Severity;
  readonly bump: Bump;
  /** What changed, as a sentence without its end. */
  readonly message: string;
}

const breaks = (message: string): ChangeRule => ({ severity: 'error', bump: 'major', message });
const unsure = (message: string, bump: Bump): ChangeRule => ({ severity: 'warn', bump, message });
const adds = (message: string): ChangeRule => ({ severity: 'info', bump: 'minor', message });
const resolves = (message: string): ChangeRule => ({ severity: 'info', bump: 'patch', message });

/**
 * Every rule of a comparison, by its stable id. A change that can break a caller is an error. A change that cannot be decided is a warning. A
 * change that callers may ignore is info. A change of the input breaks callers when it asks for more, a change of the output when it gives
 * less. Limits and sets of values of an output are knowledge that no value is refused for, so callers may ignore how they change; a value that is
 * gone may be waited for. A rule that `docpact check` also has keeps its name here: in a check, the page is the side before and the client the side after.
 * `checkRules` gives its meaning in a check.
 */
export const changeRules = {
  'operation-removed': breaks('The operation is gone'),
  'operation-added': adds('The operation is new'),
  'operation-deprecated': unsure('The operation is now deprecated', 'minor'),
  'operation-no-longer-deprecated': resolves('The operation is no longer deprecated'),

  'input-member-missing': breaks('A member of the input is gone'),
  'output-member-missing': breaks('A member of the output is gone'),
  'member-undocumented': adds('There is a new member'),
  'input-required-member-added': breaks('The input has a new member that is required'),
  'member-deprecated': unsure('A member is now deprecated', 'minor'),
  'member-no-longer-deprecated': resolves('A member is no longer deprecated'),

  'member-type-changed': breaks('A member has another type'),
  'input-type-widened': adds('A member of the input takes more types'),
  'output-type-narrowed': resolves('A member of the output has a narrower type'),

  'input-newly-required': breaks('A member of the input is now required'),
  'input-no-longer-required': adds('A member of the input is no longer required'),
  'output-became-optional': breaks('A member of the output is no longer promised'),
  'output-required-undocumented': resolves('A member of the output is now promised'),

  'input-no-longer-nullable': breaks('A member of the input may no longer be null'),
  'input-became-nullable': adds('A member of the input may now be null'),
  'output-became-nullable': breaks('A member of the output may now be null'),
  'output-no-longer-nullable': resolves('A member of the output may no longer be null'),

  'enum-value-missing': breaks('A value is gone'),
  'enum-value-undocumented': adds('There is a new value'),
  'enum-missing': breaks('The object of a set of values is gone'),
  'enum-name-missing': breaks('The name of a value is gone'),
  'enum-name-changed': breaks('The name of a value stands for another one'),
  'input-values-closed': breaks('The input takes only some values, where it took any'),
  'input-values-opened': adds('The input takes any value, where it took only some'),
  'output-values-closed': resolves('The output has only some values, where it could have any'),
  'output-values-opened': adds('The output may have any value, where it had only some'),

  'input-constraint-tightened': breaks('A constraint of the input is tighter'),
  'input-constraint-loosened': adds('A constraint of the input is looser'),
  'input-constraint-changed': unsure(
    'A constraint of the input changed; which one is looser cannot be decided',
    'major',
  ),
  'output-constraint-tightened': resolves('A constraint of the output is tighter'),
  'output-constraint-loosened': adds('A constraint of the output is looser'),
  'output-constraint-changed': adds('A constraint of the output changed; which one is looser cannot be decided'),

  'default-changed': breaks('A member of the input that is left out stands for another value'),
  'default-removed': unsure('A member of the input that is left out no longer stands for a value', 'major'),
  'default-added': resolves('A member of the input that is left out stands for a value'),

  'fault-missing': breaks('A fault is gone'),
  'fault-undocumented': adds('The operation has a new fault'),
  'fault-code-changed': breaks('A fault has another wire code'),
  'fault-status-changed': breaks('A fault has another HTTP status'),
  'fault-side-changed': breaks('A fault has another side'),
  'fault-member-missing': breaks('A member of a fault is gone'),
  'fault-member-added': adds('A fault has a new member'),

  'fault-class-missing': breaks('The class of a fault is gone'),
  'fault-class-throws': breaks('The class of a fault can no longer be constructed'),
  'fault-name-changed': breaks('Instances of the class of a fault have another name'),

  'pagination-removed': breaks('The operation is no longer paginated'),
  'pagination-added': adds('The operation is now paginated'),
  'pagination-changed': breaks('The pagination uses another member'),

  'export-missing': breaks('A name through which programs call the operation is gone'),

  'wire-name-changed': breaks('A member has another name on the wire'),
  'list-name-changed': breaks('The items of a list have another name on the wire'),
  'timestamp-format-changed': breaks('A timestamp is written in another way'),
  'protocol-changed': breaks('The service has another protocol or XML namespace'),
  'endpoint-changed': breaks('The service has another endpoint or another name'),
  'api-version-changed': breaks('The operation is of another API version'),
} as const satisfies Record<string, ChangeRule>;

/** The id of a rule of a comparison. */
export type ChangeRuleId = keyof typeof changeRules;

/** One difference between the definitions before and after. */
export interface Change {
  readonly rule: ChangeRuleId;
  /**
   * Starts with `Input`, `Output`, `Faults`, `Pagination`, `Service` or `Exports`. The path of the operation itself is `Operation`, that of the
   * names of values is the name of their set.
   */
  readonly path: string;
  /** The subject of the change where one path can have several: a value or a keyword. */
  readonly subject?: string;
  readonly before: string;
  readonly after: string;
  /** The keyword in the definitions before and after, as JSON pointers. */
  readonly pointers?: { readonly before?: string; readonly after?: string };
  /** For a change of values, or of their names: the named set that they belong to, before the change. */
  readonly set?: string;
}
