import { readFileSync } from 'node:fs';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { evidenceWeights } from '#bot/understanding/matching/combine-evidence.ts';
import { type JudgedQuestion, judge } from '#test/understand/judge.ts';
import { readQuestionLines } from '#test/understand/read-questions.ts';
import { describeSummary, share, summarise } from '#test/understand/summary.ts';
import { askHeldOut, fitWeights, listDoubtful } from './understanding-folds.ts';
import { measureLoading } from './understanding-loading.ts';
import { miniSearchRival, postgresRival, type Rival } from './understanding-rivals.ts';

/**
 * `npm run bench understanding`: loading and memory, accuracy on question sets that the engine has not seen, accuracy and
 * milliseconds of MiniSearch and PostgreSQL in the same run, and how the engine does on phrasings that it was kept from.
 */
const sets = {
  'questions.jsonl': new URL('../fixtures/questions.jsonl', import.meta.url),
  'check-questions.jsonl': new URL(
    '../../bot-server/understanding/check-questions.jsonl',
    import.meta.url,
  ),
  'unseen-b.jsonl': new URL('../fixtures/understanding/unseen-b.jsonl', import.meta.url),
};
const rounds = 5;
const doubtfulShown = 25;

const { kept, learned } = await measureLoading();
for (const [how, { loadMs, cpuMs, megabytes }] of Object.entries({
  'loading what is kept': kept,
  'learning it first': learned,
})) {
  console.log(`${how}: ${loadMs} ms, ${cpuMs} ms of processor time, ${megabytes} MB more memory`);
}

const { understand } = await import('#bot/understanding/understand.ts');
const engine: Rival = {
  name: 'this engine',
  find: (text) => understand(text, { shelf: libraryShelf }).tutorials.map(({ id }) => id),
};
const postgres = await postgresRival();
const rivals = [engine, miniSearchRival(), postgres];

const figures: Record<string, unknown>[] = [];
try {
  for (const [name, url] of Object.entries(sets)) {
    const { questions } = readQuestionLines(readFileSync(url, 'utf8'));
    const summary = summarise(
      questions.map((question) => judge(question, understand(question.q, { shelf: libraryShelf }))),
    );
    console.log(`\n== ${name}\n${describeSummary(summary)}`);
    const measured = [];
    for (const rival of rivals) measured.push(await measure(rival, questions));
    console.table(measured);
    const [own, mini] = measured;
    figures.push({
      set: name,
      top1: summary.top1,
      top3: summary.top3,
      nullNotOffered: summary.nullNotOffered,
      needsHumanAtPerson: summary.needsHumanAtPerson,
      calibrationError: summary.calibrationError,
      p99Ms: own?.p99Ms,
      p99TimesMiniSearch: round((own?.p99Ms ?? 0) / (mini?.p99Ms ?? 1)),
      top1TimesMiniSearch: round((own?.top1 ?? 0) / (mini?.top1 ?? 1)),
    });
  }
} finally {
  await postgres.stop();
}

console.log('\n== phrasings that the engine was kept from, a fifth of each file at a time');
const heldOut = askHeldOut();
const summary = summarise(heldOut.judged);
console.log(describeSummary(summary));
console.log('\nphrasings that another class claims:');
for (const { question, decision } of listDoubtful(heldOut).slice(0, doubtfulShown)) {
  const taken = decision.tutorials[0]?.id ?? decision.person?.reason ?? decision.decision;
  console.log(`  ${question.tutorial ?? question.style} → ${taken}   “${question.q}”`);
}
console.log('\nweights of the evidence, as they are and as they would fit:');
console.table([evidenceWeights, fitWeights(heldOut.weighed)]);

for (const figure of figures) console.log(JSON.stringify({ bench: 'understanding', ...figure }));
console.log(
  JSON.stringify({
    bench: 'understanding',
    ...kept,
    learnMs: learned.loadMs,
    learnCpuMs: learned.cpuMs,
    learnMegabytes: learned.megabytes,
    heldOutTop1: summary.top1,
    heldOutTop3: summary.top3,
    heldOutNull: summary.nullNotOffered,
  }),
);

async function measure(rival: Rival, questions: readonly JudgedQuestion[]) {
  const took: number[] = [];
  let first = 0;
  let among = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { q, tutorial } of questions) {
      const startedAt = performance.now();
      const found = await rival.find(q);
      took.push(performance.now() - startedAt);
      if (round > 0 || typeof tutorial !== 'string') continue;
      if (found[0] === tutorial) first += 1;
      if (found.includes(tutorial)) among += 1;
    }
  }
  // The first round warms up.
  const sorted = took.slice(questions.length).sort((one, other) => one - other);
  const answerable = questions.filter(({ tutorial }) => typeof tutorial === 'string').length;
  return {
    name: rival.name,
    top1: share(first, answerable),
    top3: share(among, answerable),
    medianMs: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p99Ms: round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
