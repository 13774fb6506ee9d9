import { stringPlace } from '../about/string-place.ts';
import { escapeText } from '../characters/character-clause.ts';
import type { Rule } from './rule.ts';

/** "The mapping key must match the pattern of `method.response.header.{name}`" */
export const keyTemplate: Rule = {
  name: 'A key is a fixed text with parts left open.',
  signal: /must match the pattern/,
  despite: ['place', 'other-member'],
  read: (statement, subject) => {
    const [, topic = '', template] = TEMPLATE.exec(statement.text) ?? [];
    if (template === undefined) return undefined;
    const on = stringPlace(topic, statement, subject);
    if (on !== 'keys') return [{ reason: 'ambiguous', statement: 'A text with parts left open.' }];
    const value = `^${escapeText(template.replace(/\{\w+\}/g, '\u0000')).replaceAll('\u0000', '.+')}$`;
    return [{ on, keyword: 'pattern', value, says: `Has the form ${template}.` }];
  },
};

const TEMPLATE =
  /^(?:The )?(?:expression of )?((?:the )?[\w ]{0,30}\bkey) must match the pattern (?:of )?`?([\w.-]+\{\w+\})`?(?:,|\.$)/i;
