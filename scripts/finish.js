/** Ends a repository check: prints what it found, or that all is well, and sets the exit code. */
export function finish(name, problems, well) {
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length === 0) console.log(`${name}: ${well}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
