import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { spellingCases } from './broken/spelling-cases.ts';
import { checkBroken, linesOf, wantedOf } from './check-broken.ts';

const lines: string[] = [];
it('scratch', { timeout: 600000 }, async () => {
  for (const one of spellingCases.filter((one) => /zeros|piece|above|at a fault/.test(one.title))) {
    const findings = (await checkBroken(one)).filter(({ severity }) => severity === 'error');
    const got = linesOf(findings),
      want = await wantedOf(one);
    if (JSON.stringify(got) === JSON.stringify(want)) continue;
    lines.push(
      `## ${one.title}`,
      ...got
        .filter((x) => !want.includes(x))
        .map(
          (x) =>
            `  + ${x} :: ${findings
              .filter((f) => x === `${f.rule} ${f.path}`)
              .map((f) => `${f.subject} ${f.actual.slice(0, 90)}`)
              .slice(0, 2)
              .join(' || ')}`,
        ),
      ...want.filter((x) => !got.includes(x)).map((x) => `  - ${x}`),
    );
  }
  writeFileSync('/tmp/scratch.txt', lines.join('\n'));
});
