import { describeIssue, type Issue } from '@docpact/schemas/runtime';

/** An issue as a sentence without its end: `Input.Tags: expected …, got …`. */
export const issueSentence = (issue: Issue): string => `${issue.path}: ${describeIssue(issue)}`;
