import { changeRules } from './change-rules.ts';
import type { Finding } from './finding.ts';

/** Whether a comparison of two sources found it; what a case has shown comes from a check, which shares a few rules. */
export const isChange = ({ rule, cases }: Finding): boolean => cases.length === 0 && Object.hasOwn(changeRules, rule);
