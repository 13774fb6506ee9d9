/** Whether a count is past its limit. */
export const exceeds = (count: number, limit: number | undefined): boolean => limit !== undefined && count > limit;
