/** The default seed of a run. */
export const defaultSeed = 20261121;
