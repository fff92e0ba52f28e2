import { doctorTexts as texts } from './doctor-texts.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

/** What `npm run doctor` says, and its exit code: 0 when all is right, 1 when something is not, 2 when it was not understood. */
export async function runDoctor(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ exitCode: 0 | 1 | 2; said: string }> {
  if (args.includes('--help')) return { exitCode: 0, said: texts.usage };
  if (args.some((arg) => arg !== '--json')) return { exitCode: 2, said: texts.usage };
  const findings = await examine(environment);
  const wrong = findings.filter(({ isRight }) => !isRight).length;
  const said = args.includes('--json') ? asJson(findings) : asLines(findings, wrong);
  return { exitCode: wrong === 0 ? 0 : 1, said };
}

function asLines(findings: readonly Finding[], wrong: number): string {
  const lines = findings.map(({ isRight, what, todo }) =>
    isRight ? `✔ ${what}` : `✘ ${what} – ${todo}`,
  );
  return [...lines, '', wrong === 0 ? texts.allRight : texts.wrong(wrong)].join('\n');
}

function asJson(findings: readonly Finding[]): string {
  const checks = findings.map(({ isRight, ...finding }) => ({ ...finding, ok: isRight }));
  return JSON.stringify({ ok: checks.every(({ ok }) => ok), checks }, null, 2);
}
