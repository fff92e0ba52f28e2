import { chromium } from 'playwright-core';
import { findChromium } from '#test/support/find-chromium.ts';
import { thisMachine } from '#test/support/find-chromium-machine.ts';
import {
  type FirstScreen,
  measureFirstScreen,
  measureSearch,
  measureStepChanges,
  type Search,
} from './mini-app-measures.ts';
import { startContestants } from './mini-app-servers.ts';
import { profile } from './slow-phone.ts';

/**
 * How long a resident on a slow phone waits, beside zmp-ui's own smallest page, built and sent the same way:
 * `npm run bench mini-app [ROUNDS]`. Contestants take turns and medians count. Prints tables and one JSON object a line.
 */
const rounds = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 5);
/** Goals: usable no later than zmp-ui's page plus a quarter; a step change in a tenth of a second. */
const usableRatioMax = 1.25;
const stepWorkMsMax = 100;

const contestants = await startContestants();
const browser = await chromium.launch(await findChromium(thisMachine));
try {
  const pages = [
    { name: 'zmp-ui’s smallest page', url: contestants.zmpUrl, css: '#app .zaui-page *' },
    { name: 'our first screen', url: contestants.oursUrl, css: 'input[type=search]:enabled' },
  ];
  const firstScreens = pages.map(() => [] as FirstScreen[]);
  const stepWorks: number[] = [];
  const searches: Search[] = [];
  // Round 0 lets the servers compress their files and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { url, css }] of pages.entries()) {
      const measured = await measureFirstScreen(browser, url, css);
      if (round > 0) firstScreens[index]?.push(measured);
    }
    if (round === 0) continue;
    stepWorks.push(...(await measureStepChanges(browser, contestants.oursUrl)));
    searches.push(await measureSearch(browser, contestants.oursUrl));
  }
  const usable = pages.map(({ name }, index) => ({
    name,
    usableMs: median(firstScreens[index]?.map(({ usableMs }) => usableMs)),
    workMs: median(firstScreens[index]?.map(({ workMs }) => workMs)),
    transferKb: median(firstScreens[index]?.map(({ transferBytes }) => transferBytes / 1000)),
  }));
  const ratio = Number(((usable[1]?.usableMs ?? 0) / (usable[0]?.usableMs ?? 1)).toFixed(2));
  const stepWorkMs = median(stepWorks);
  const searchMs = median(searches.map(({ totalMs }) => totalMs));
  const searchNetworkMs = median(searches.map(({ networkMs }) => networkMs));
  console.table(usable);
  console.table([
    { what: 'usable, ours to theirs', is: ratio, goal: usableRatioMax },
    { what: 'step change, main thread ms', is: stepWorkMs, goal: stepWorkMsMax },
    { what: 'search, last key to results ms', is: searchMs, goal: null },
    { what: '… of which network ms', is: searchNetworkMs, goal: null },
  ]);
  const common = { bench: 'mini-app', rounds, ...profile };
  for (const line of usable) console.log(JSON.stringify({ ...common, ...line }));
  console.log(
    JSON.stringify({
      ...common,
      ratio,
      stepWorkMs,
      searchMs,
      searchNetworkMs,
      searchOwnMs: searchMs - searchNetworkMs,
    }),
  );
} finally {
  await browser.close();
  await contestants.stop();
}

function median(values: readonly number[] = []): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
