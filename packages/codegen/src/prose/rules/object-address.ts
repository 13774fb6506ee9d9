import { regex } from '../../text/regex.ts';
import { readStringTopic } from '../about/topic.ts';
import type { Rule } from './rule.ts';

/** "The address must use the format `s3://bucket-name/key-name`.", "in the format `s3://bucket/key`." */
export const objectAddress: Rule = {
  name: 'A text is the S3 URI of an object.',
  signal: /s3:\/\//,
  read: (sentence, member) => {
    const stated = STATED.exec(sentence.text)?.groups;
    const topic = stated?.topic ?? (URI.test(member.name) ? stated && '' : stated?.called);
    if (topic === undefined) return undefined;
    const on = readStringTopic(topic, sentence, member);
    return [
      on
        ? { on, keyword: 'pattern', value: '^s3:\\/\\/[^\\/]+\\/.+$', description: 'As s3://bucket/key.' }
        : { reason: 'ambiguous', statement: 'The form of an address.' },
    ];
  },
};

const STATED = regex('')`
  ^(?:
    (?<topic>(?:(?:The|This) )?(?:S3 )?(?:URI|URL|[Aa]ddress|[Pp]ath|[Ll]ocation|[Vv]alue)|It)[ ]
    (?:must (?:use|be in|have|follow)|has|uses|should be in)|
    (?<called>The (?:Amazon )?S3 (?:URI|URL)) of [^.;]{1,60}, in
  ) the (?:following )?format:?[ ]
  \`?s3:\/\/<?[Bb]ucket(?:-?[Nn]ame)?>?\/<?(?:object-?)?[Kk]ey(?:-?[Nn]ame)?>?\`?\.?$
`;

/** A URI and a URL are the same here. */
const URI = /ur[il]$/i;
