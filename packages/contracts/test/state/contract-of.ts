import type { OperationContract } from '@docpact/schemas/runtime';
import { models } from '../../src/mocks/backend/models.generated.ts';

/** The contract of an operation that has a model. */
export function contractOf(key: string): OperationContract {
  const model = models.get(key);
  if (model) return model.contract;
  throw new Error(`${key} has no model`);
}
