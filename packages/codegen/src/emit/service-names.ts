import { differingShapes, type Shape } from './shape-set.ts';
import type { View } from './view.ts';

/** The names that the modules of a service give the types and checks of its shapes. */
export interface ServiceNames {
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The views in which a shape is compiled: one where they do not differ. */
  viewsOf(shape: string): readonly View[];
  typeName(shape: string, view: View): string;
  checkName(shape: string, view: View): string;
}

/** A shape whose views do not differ has one type and one check for both. */
export function namesOf(shapes: ReadonlyMap<string, Shape>): ServiceNames {
  const differing = differingShapes(shapes);
  const typeName = (shape: string, view: View): string =>
    view === 'json' && differing.has(shape) ? `${shape}Json` : shape;
  return {
    shapes,
    typeName,
    viewsOf: (shape) => (differing.has(shape) ? ['sdk', 'json'] : ['sdk']),
    checkName: (shape, view) => `check${typeName(shape, view)}`,
  };
}
