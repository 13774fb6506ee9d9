import type { OperationResult } from '../../findings/report/report.ts';
import type { OperationModel } from '../../registry/operation-model.ts';

/** The result of one operation in one version. It has only a name if the version does not have the operation. */
export interface GatedOperation {
  readonly service: string;
  readonly operation: string;
  readonly gated?: { readonly result: OperationResult; readonly model: OperationModel };
}
