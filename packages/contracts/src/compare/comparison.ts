import type { ModelPart, OperationModel } from '../registry/operation-model.ts';

/** A comparison of two models of one operation, on one of its sides. */
export interface Comparison {
  readonly before: OperationModel;
  readonly after: OperationModel;
  readonly side: 'input' | 'output';
  /** Whether both sources describe a part. */
  readonly know: (aspect: ModelPart) => boolean;
  /** Pairs of shapes on the current path, so that a recursive shape comes to an end. */
  readonly above: readonly string[];
  /** Pairs of shapes that were found to be equal. */
  readonly equal: Set<string>;
}
