import type { OperationResult } from '../../findings/report/report.ts';
import type { OperationModel } from '../../registry/operation-model.ts';

/** The result of one operation in one version. It has only a name if the version does not have the operation. */
export interface GatedOperation {
  readonly service: string;
  readonly operation: string;
  readonly gated?: { readonly result: OperationResult; readonly model: OperationModel };
}

/** The message of the process that checks a version: the results of its operations, or why it could not be checked. */
export type GateMessage = { readonly operations: readonly GatedOperation[] } | { readonly refused: string };

/** Whether a message from a process has this form. */
export const isGateMessage = (sent: unknown): sent is GateMessage =>
  typeof sent === 'object' && sent !== null && ('operations' in sent || 'refused' in sent);
