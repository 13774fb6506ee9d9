import leven from 'leven';

/** The known name most similar to a wrong one. Undefined if none is similar. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const far = Math.max(2, Math.floor(wrong.length / 3));
  const [first] = known
    .map((name) => ({ name, distance: leven(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return first?.name;
}

/** The end of a sentence about a wrong name: the name that was meant, or all known names if they are few. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  if (near !== undefined) return `; did you mean ${JSON.stringify(near)}?`;
  return known.length > 15 || known.length === 0 ? '' : `; known are ${known.join(', ')}`;
}
