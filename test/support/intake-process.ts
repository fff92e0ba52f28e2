import { messageEvents, startIntake } from './inbound-events.ts';

/**
 * A process that takes events in until it is killed: `node intake-process.ts DATABASE_URL SPOOL_FOLDER FROM COUNT`.
 * Writes the key of each event that it acknowledged on a line of its own.
 */
const [url = '', folder = '', from = '0', count = '0'] = process.argv.slice(2);
const { intake } = await startIntake(url, folder, { replayEveryMs: 5, patienceMs: 300 });
process.stdout.write('started\n');
const events = messageEvents(Number(count), Number(from));
for (let at = 0; at < events.length; at += 20) {
  await Promise.all(
    events.slice(at, at + 20).map(async (event) => {
      await intake.store(event);
      process.stdout.write(`${event.naturalKey}\n`);
    }),
  );
}
setInterval(() => {}, 1000);
