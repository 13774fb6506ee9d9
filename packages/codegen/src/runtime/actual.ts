import { codePointLength } from './code-point-length.ts';
import type { Failure } from './failure.ts';
import { memberCount } from './member-count.ts';
import { showValue } from './show-value.ts';

const measured: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  minLength: characters,
  maxLength: characters,
  minItems: items,
  maxItems: items,
  minProperties: members,
  maxProperties: members,
};

/** What is there instead, shortened: a length where the length is wrong, else the value. */
export const actualOf = ({ keyword, propertyName }: Failure, value: unknown): string =>
  measured[keyword]?.(propertyName ?? value) ?? showValue(propertyName ?? value);

function characters(value: unknown): string | undefined {
  return typeof value === 'string' ? count(codePointLength(value), 'character') : undefined;
}

function items(value: unknown): string | undefined {
  return Array.isArray(value) ? count(value.length, 'item') : undefined;
}

/** Few members are named. */
function members(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]));
  return names.length === 2 || names.length === 3 ? names.join(' and ') : count(memberCount(value), 'member');
}

const count = (length: number, noun: string): string => `${length} ${noun}${length === 1 ? '' : 's'}`;
