import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { openApp } from '#test/support/app.ts';
import { cloneFrom } from '#test/support/database.ts';
import { openWorld } from '#test/support/world.ts';
import { makeApiInput } from './api-input.ts';
import { captureLog } from './captured-log.ts';
import { openWorker } from './handle-events.ts';
import type { Input } from './input.ts';
import { judgeAnswer } from './judge-answer.ts';
import { choicesOf } from './random-of.ts';
import { vouchForOfficers } from './ready-inputs.ts';
import type { Scene } from './scene.ts';
import { type Answered, inject, openWire } from './send-input.ts';
import type { Tally } from './tally.ts';
import { makeWebhookInput, secretsOfFuzz } from './webhook-input.ts';

export type Part = 'api' | 'webhook';
type RoundOptions = { seed: number; from: number; inputs: number; parts: readonly Part[] };
export type Violation = { problem: string; input?: Input; answer?: string };

const atOnce = 8;
/** On a busy machine an answer takes as long as all others need; one that takes this long does not come. */
const hangMs = 60_000;
const msBetween = 50;
/** So many of ten inputs are deliveries. */
const webhooksOfTen = 2;

/** Sends inputs to a server on a fresh copy of the scene, then has the worker handle all that was delivered. */
export async function playRound(
  scene: Scene,
  { seed, from, inputs, parts }: RoundOptions,
  tally: Tally,
  tell: (violation: Violation) => void,
): Promise<void> {
  const world = await openWorld(await cloneFrom(scene.database));
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-fuzz-'));
  const captured = captureLog(scene, (problem) => tell({ problem }));
  const counters = intakeCounters();
  const intake = createIntake({
    db: world.web,
    spool: await openSpool(folder),
    log: captured.log,
    counters,
    // A busy machine is no reason to write to disk.
    patienceMs: hangMs,
  });
  const settings = { ZALO_MINI_APP_API_KEY: secretsOfFuzz.miniAppKey };
  const app = await openApp(world, captured.log, settings, { intake, counters });
  vouchForOfficers(app, scene);
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const wire = openWire((app.app.server.address() as AddressInfo).port);
  const worker = openWorker(world, app.config, (problem) => tell({ problem }));

  let isTaking = true;
  const stopTaking = async () => {
    if (isTaking) await intake.close();
    isTaking = false;
  };
  let next = from;
  const sendAll = async () => {
    while (next < from + inputs) {
      const number = next;
      next += 1;
      const choice = choicesOf(seed, number);
      const isWebhook =
        !parts.includes('api') || (parts.includes('webhook') && choice.below(10) < webhooksOfTen);
      const input = isWebhook
        ? makeWebhookInput(scene, number, choice)
        : makeApiInput(scene, number, choice);
      world.clock.advance(msBetween);
      tally.began(input);
      const answer = await answered(input.isOnWire ? wire.send(input) : inject(app.app, input));
      tally.ended(input, answer === 'hung' ? undefined : answer);
      const problem =
        answer === 'hung'
          ? `had no answer after ${hangMs} ms`
          : answer && judgeAnswer(input, answer);
      if (problem !== undefined) {
        const told = answer === 'hung' ? '' : (answer?.body.toString('utf8').slice(0, 500) ?? '');
        tell({ problem, input, answer: `${told} ${captured.failureOf(told)}` });
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, sendAll));
    await stopTaking();
    tally.handled += await worker.handleAll();
    world.clock.advance(60 * 60_000);
    await worker.doRounds();
    for (const event of await worker.unhandled())
      tell({ problem: `an event was not handled: ${JSON.stringify(event).slice(0, 2_000)}` });
    if (counters.spooled + counters.failed > 0)
      tell({ problem: `deliveries were not taken by the database: ${JSON.stringify(counters)}` });
    tally.logLines += captured.lines();
  } finally {
    wire.close();
    await app.close();
    await stopTaking();
    await rm(folder, { recursive: true, force: true });
    await world.close();
  }
}

async function answered(
  answer: Promise<Answered | undefined>,
): Promise<Answered | undefined | 'hung'> {
  const limit = Promise.withResolvers<'hung'>();
  const timer = setTimeout(() => limit.resolve('hung'), hangMs);
  try {
    return await Promise.race([answer, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
