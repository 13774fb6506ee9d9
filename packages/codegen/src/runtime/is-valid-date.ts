/** Whether the value is a `Date` that holds a moment: an invalid `Date` is not a timestamp. */
export const isValidDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());
