import { argv } from 'node:process';

/** `npm run bench [name]`: runs one benchmark, or all; each prints a table and one JSON object a line. */
const benches: Record<string, () => Promise<unknown>> = {
  understanding: () => import('./understanding.ts'),
  intake: () => import('./intake.ts'),
  team: () => import('./team.ts'),
  clocks: () => import('./clocks.ts'),
  announcements: () => import('./announcements.ts'),
  'mini-app': () => import('./mini-app.ts'),
  scale: () => import('./scale.ts'),
};

const [wanted] = argv.slice(2);
if (wanted !== undefined && benches[wanted] === undefined) {
  console.error(`No benchmark "${wanted}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) await run();
}
