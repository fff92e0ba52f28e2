import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';
import { endWithHelp } from '#test/support/end-with-help.ts';
import { isLabelled, judge } from './judge.ts';
import { readQuestionLines } from './read-questions.ts';
import { describeSummary, summarise } from './summary.ts';

const usage = 'Cách dùng: npm run -s understand -- TỆP.jsonl [--json]';
endWithHelp(usage);
const [path, ...flags] = argv.slice(2).sort((one) => (one.startsWith('--') ? 1 : -1));
if (path === undefined || path.startsWith('--') || flags.some((flag) => flag !== '--json')) {
  console.error(usage);
  process.exit(2);
}

let file: string;
try {
  file = readFileSync(path, 'utf8');
} catch {
  console.error(`Không mở được tệp ${path}.`);
  process.exit(2);
}

const { questions, bad, unknown } = readQuestionLines(
  file,
  (id) => libraryShelf.find(id) !== undefined,
);
for (const { row, because } of bad) console.error(`Dòng ${row}: ${because}, bỏ qua.`);
for (const { row, because } of unknown) {
  console.error(`Dòng ${row}: ${because}, không tính vào kết quả.`);
}

const judged = questions.map((question) => {
  const decision = understand(question.q, { shelf: libraryShelf });
  const tutorials = decision.tutorials.map(({ id }) => id);
  const { decision: kind, confidence } = decision;
  process.stdout.write(
    `${JSON.stringify({ q: question.q, decision: kind, tutorials, confidence: Number(confidence.toFixed(3)) })}\n`,
  );
  return judge(question, decision);
});

if (judged.some(({ question }) => isLabelled(question))) {
  const summary = summarise(judged);
  console.error(flags.includes('--json') ? JSON.stringify(summary) : describeSummary(summary));
}
if (bad.length > 0) process.exitCode = 1;
