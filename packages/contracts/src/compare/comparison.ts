import type { ModelPart, OperationModel } from '../registry/operation-model.ts';

/** Two models of one operation that are being compared, on one of its sides. */
export interface Comparison {
  readonly before: OperationModel;
  readonly after: OperationModel;
  readonly side: 'input' | 'output';
  /** Whether both sources can say it. */
  readonly know: (aspect: ModelPart) => boolean;
  /** Pairs of shapes on the way down, so that a shape that holds itself ends. */
  readonly above: readonly string[];
  /** Pairs of shapes that were found to be equal. */
  readonly equal: Set<string>;
}
