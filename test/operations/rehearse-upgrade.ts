import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { runOurs } from '#test/failover/run-ours.ts';
import { type ServerProcess, startServerProcess } from '#test/failover/server-processes.ts';
import { startBalancer } from '#test/support/balancer.ts';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import { environmentFor } from './filled-database.ts';

export type Phase = { what: string; ok: boolean; found: string };

export type UpgradeRehearsal = {
  /** The folders of the two versions. */
  older: string;
  newer: string;
  folder: string;
  /** The first of ten ports. */
  firstPort: number;
  /** Questions played in each phase. */
  questions: number;
  say: (line: string) => void;
  onStop: (stop: () => unknown) => void;
};

/**
 * One database, two versions: the older works alone; the newer's migrations are applied under it while questions are played; both work
 * side by side; the newer alone; then the newer is taken back, and the older works on the migrated database. Each phase is a play, whose
 * own verdict is that nothing was lost, doubled or left unanswered.
 */
export async function rehearseUpgrade(rehearsal: UpgradeRehearsal): Promise<Phase[]> {
  const { older, newer, folder, firstPort, say, onStop } = rehearsal;
  const dataFolder = join(folder, 'postgres');
  const postgres = await startEmbeddedPostgres({ dataFolder, settings: { fsync: 'off' } });
  onStop(() => postgres.stop());
  const world = JSON.parse(await readFile('test/fixtures/thanh-tam/world.json', 'utf8'));
  world.app.personRequestsPerMinute = 1_000;
  const balancer = await startBalancer([firstPort, firstPort + 1]);
  onStop(() => balancer.close());
  const simulator = await startSimulator({
    ...{ world, port: firstPort + 4, webhookUrl: `${balancer.url}/webhooks/zalo` },
    miniAppWebhookUrl: `${balancer.url}/webhooks/zalo-mini-app`,
    miniAppUrl: `${balancer.url}/zapps/${world.app.miniAppId}/`,
  });
  onStop(() => simulator.close());
  const env = {
    ...(await environmentFor(postgres.url, {
      simulatorUrl: simulator.url,
      spoolFolder: join(folder, 'spool'),
      publicUrl: balancer.url,
    })),
    CLOCK_URL: `${simulator.url}/_sim/clock`,
  };
  const running = new Map<string, ServerProcess[]>();
  onStop(() => Promise.all([...running.values()].flat().map((one) => one.end())));
  const start = async (project: string, offset: number) => {
    const begin = (role: 'web' | 'worker', port: number) =>
      startServerProcess({ role, port, env, project, logFile: join(folder, `${port}.log`) });
    running.set(project, [
      await begin('web', firstPort + offset),
      await begin('worker', firstPort + 2 + offset),
    ]);
  };
  const stop = async (project: string) => {
    for (const one of running.get(project) ?? []) await one.end();
    running.delete(project);
  };
  const play = async () => {
    const where = ['--simulator', simulator.url, '--server', balancer.url];
    const amount = ['--limit', `${rehearsal.questions}`, '--residents', '8'];
    await runOurs(['test/play/main.ts', 'test/fixtures/questions.jsonl', ...amount, ...where], env);
  };

  const phases: Phase[] = [];
  const phase = async (what: string, work: () => Promise<unknown>) => {
    const started = Date.now();
    const found = await work().then(
      () => `${((Date.now() - started) / 1000).toFixed(0)} s`,
      (error) => (error instanceof Error ? error.message.slice(-2_000) : String(error)),
    );
    phases.push({ what, ok: /^\d+ s$/.test(found), found });
    say(`${phases.at(-1)?.ok ? 'ok     ' : 'FAILED '} ${what}: ${found}`);
  };

  await runOurs(['bot-server/db/migrate.ts'], env, older);
  await runOurs(['bot-server/import/main.ts', 'test/fixtures/thanh-tam'], env, older);
  const { connectSampleBot, introduceSampleTeam } = await sampleBotOf(older);
  await connectSampleBot(env, balancer.url);
  await start(older, 0);
  await introduceSampleTeam(postgres.url, simulator.url);
  await phase('the older version works alone', play);
  await phase('migrations are applied under it', () =>
    Promise.all([play(), runOurs(['bot-server/db/migrate.ts'], env, newer)]),
  );
  await start(newer, 1);
  await phase('both versions work side by side', play);
  await stop(older);
  await phase('the newer version works alone', play);
  await start(older, 0);
  await stop(newer);
  await phase('taken back: the older works on the migrated database', play);
  return phases;
}

/** That version's own way to its tables: this one's may know columns that are not there yet. */
function sampleBotOf(project: string): Promise<typeof import('#bot/launch/sample-bot.ts')> {
  return import(pathToFileURL(join(project, 'bot-server/launch/sample-bot.ts')).href);
}
