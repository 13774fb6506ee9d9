/** The seed of a run that names none. */
export const defaultSeed = 20261121;
