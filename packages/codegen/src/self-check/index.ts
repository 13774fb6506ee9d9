export { type Contradiction, contradictionsAt, findContradictions } from './find-contradictions.ts';
