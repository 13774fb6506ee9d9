import type { Issue } from '@docpact/schemas/runtime';

/** An issue as a sentence without its end: `Input.Tags: expected …, got …`. */
export const issueSentence = ({ path, expected, actual }: Issue): string =>
  `${path}: expected ${expected}, got ${actual}`;
