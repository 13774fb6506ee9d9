import type { CheckReport } from './report.ts';

/** The report as JSON, by the schema that the package publishes as `report.schema.json`. */
export function formatJson({ version, command, seed, operations, summary }: CheckReport): string {
  const shown = operations.map(({ service, operation, sdk, checks, findings }) => {
    const passed = checks.reduce((sum, check) => sum + check.passed, 0);
    const failed = checks.reduce((sum, check) => sum + check.failed, 0);
    return { service, operation, sdk, checks: { passed, failed, byName: checks }, findings };
  });
  return `${JSON.stringify({ version, command, seed, operations: shown, summary }, null, 2)}\n`;
}
