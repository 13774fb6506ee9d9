import type { Ignore } from '../src/findings/ignore.ts';

/** What is really wrong with the clients that are installed here, and so is no fault of a test. The repository's configuration says the same. */
export const known: readonly Ignore[] = [
  {
    rule: 'spelling-misread',
    subject: 'references above U+FFFF',
    reason: 'the client reads &#x1F600; as U+F600',
  },
  {
    rule: 'client-crashed',
    subject: "TypeError: Cannot create property 'message' on string ''",
    reason: 'the client fails at an empty Error',
  },
  {
    rule: 'client-crashed',
    subject: "TypeError: Cannot read properties of null (reading 'indexOf')",
    reason: 'the client fails at a null code beside a name in a header',
  },
];

/** Accepts all of these in a configuration, of old clients too. */
export const acceptingKnown = {
  ignore: ['spelling-misread', 'client-crashed'].map((rule) => ({ rule, reason: 'no fault of this test' })),
};
