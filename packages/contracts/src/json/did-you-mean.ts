import leven from 'leven';

/** The known name that is nearest to a wrong one, as the end of a sentence; nothing where none is near. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const far = Math.max(2, Math.floor(wrong.length / 3));
  const [nearest] = [...new Set(known)]
    .map((name) => ({ name, distance: leven(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? `; did you mean ${JSON.stringify(nearest.name)}?` : '';
}
