import type { JsonValue } from '../../document/json-value.ts';
import type { Subject } from '../about/member.ts';
import { NUMBER, parseNumber } from './numbers.ts';

/** What stands for a value that is made of something else. */
const PLACEHOLDER = /^[a-z]+[A-Z]\w*\.\w+$|\/[a-z]+-name$|_UUID$/;

/** The value in the member's own type; undefined where the text is none of it. */
export function toDefault(written: string, subject: Subject): JsonValue | undefined {
  const quoted = /^(?:`([^`]+)`|"([^"]*)"|''([^']+)''|'([^']+)')$/.exec(written);
  const text = (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? quoted?.[4] ?? written).replace(/^"(.*)"$/, '$1').trim();
  const { type, content, listed, others } = subject;
  if (type === 'boolean') return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
  if (type === 'integer' || type === 'number')
    return new RegExp(`^(?:${NUMBER})$`, 'i').test(text) ? parseNumber(text) : undefined;
  if (type === 'array' && content === 'string' && written.startsWith('`')) {
    const values = [...written.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each);
    return values.every((each) => (listed ? listed.includes(each) : !/[\s[\]]/.test(each))) ? values : undefined;
  }
  if (type !== 'string') return undefined;
  if (listed)
    return listed.includes(text) ? text : onlyOne(listed.filter((each) => each.toLowerCase() === text.toLowerCase()));
  if (others.has(text) || PLACEHOLDER.test(text)) return undefined;
  return quoted || /^-?\d+(?:\.\d+)?$/.test(text)
    ? text === 'null' || /^default$/i.test(text)
      ? undefined
      : text
    : undefined;
}

const onlyOne = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);
