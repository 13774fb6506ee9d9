import type { Check } from './check.ts';
import { constraint } from './constraint.ts';
import { exception } from './exception.ts';
import { model } from './model.ts';
import { pagination } from './pagination.ts';
import { property } from './property.ts';
import { request } from './request.ts';
import { response } from './response.ts';
import { transport } from './transport.ts';
import { usage } from './usage/usage.ts';

/** Every check, in the order in which a report shows them. */
export const checks: readonly Check[] = [
  request,
  response,
  constraint,
  exception,
  pagination,
  model,
  property,
  usage,
  transport,
];
