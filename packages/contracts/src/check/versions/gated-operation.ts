import type { OperationResult } from '../../findings/report/report.ts';
import type { OperationModel } from '../../registry/operation-model.ts';

/** What came of one operation in one version; nothing but its name where the version does not have it. */
export interface GatedOperation {
  readonly service: string;
  readonly operation: string;
  readonly gated?: { readonly result: OperationResult; readonly model: OperationModel };
}

/** What the process that gates a version says: what came of its operations, or why it could not be gated. */
export type GateMessage = { readonly operations: readonly GatedOperation[] } | { readonly refused: string };

/** Whether something that a process sent is one of these. */
export const isGateMessage = (sent: unknown): sent is GateMessage =>
  typeof sent === 'object' && sent !== null && ('operations' in sent || 'refused' in sent);
