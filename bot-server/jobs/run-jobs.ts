import { Logger, run, type TaskList } from 'graphile-worker';
import { z } from 'zod';
import { openPool } from '#bot/db/open-pool.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import { errorKind } from '#bot/lib/log.ts';
import { exchangeGrant } from '#bot/official-accounts/exchange-grant.ts';
import { readAccountHealth } from '#bot/official-accounts/read-account-health.ts';
import { renewDueTokens } from '#bot/official-accounts/renew-due-tokens.ts';

import { forgetWords } from './forget-words.ts';
import { guardTask } from './guard-task.ts';
import { keepAccounts } from './keep-accounts.ts';
import { keepDoing } from './keep-doing.ts';
import { learnIds } from './learn-ids.ts';
import { outliveDatabase } from './outlive-database.ts';
import { processConversation } from './process-conversation.ts';
import { recordLateReceipt } from './record-any-receipt.ts';
import { runClocks } from './run-clocks.ts';
import { runLongTasks } from './run-long-tasks.ts';
import { announcementSender } from './send-announcements.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { startAnnouncements } from './start-announcements.ts';
import { startWhenThere } from './start-when-there.ts';
import { sweep } from './sweep.ts';
import { tellConfidants } from './tell-confidants.ts';
import { tellConfidantsAgain } from './tell-confidants-again.ts';
import type { WorkerDeps } from './worker-deps.ts';

const concurrency = 8;
/** Somebody waits for an answer, and asking whether there is anything costs next to nothing. */
const takeApartEveryMs = 100;
const sweepEveryMs = 2_000;
const clocksEveryMs = 2_000;
const keepAccountsEveryMs = 5_000;
const longTasksEveryMs = 1_000;
const announceEveryMs = 1_000;
const startEveryMs = 2_000;
const forgetEveryMs = 60_000;
const confidedEveryMs = 15_000;
/** What was confided longer ago is looked at less often; the clocks remind of it as well. */
const confidedLatelyMs = 60 * 60_000;
const confidedLongAgoEveryMs = 10 * 60_000;
const confidedLongAgoMs = 366 * 24 * 60 * 60_000;
const renewEveryMs = 10 * 60_000;
const learnEveryMs = 10 * 60_000;

const ProcessConversation = z.object({ conversationKey: z.string() });
const SendOutgoing = z.object({ officialAccountId: z.uuid() });
const RecordReceipt = z.object({
  officialAccountId: z.uuid(),
  messageId: z.string(),
  state: z.enum(['delivered', 'seen']),
  at: z.coerce.date(),
  looks: z.int(),
});
const ExchangeGrant = z.object({ grantId: z.uuid() });
const TellConfidants = z.object({
  officialAccountId: z.uuid(),
  helpRequestId: z.uuid(),
  to: z.enum(['desk', 'leader']),
  cause: z.string(),
});
const ReadAccountHealth = z.object({ officialAccountId: z.uuid(), isProbe: z.boolean() });

/**
 * Starts the worker half: jobs, and what is done over and over. Any number of processes may run it on one database, which may come
 * later than they.
 * `stop` lets running jobs finish.
 */
export async function runJobs(deps: WorkerDeps): Promise<{ stop(): Promise<void> }> {
  const tasks: TaskList = {
    'process-conversation': guardTask(deps.log, 'process-conversation', (payload) =>
      processConversation(deps, ProcessConversation.parse(payload).conversationKey),
    ),
    'send-outgoing': guardTask(deps.log, 'send-outgoing', (payload) =>
      sendOutgoing(deps, SendOutgoing.parse(payload).officialAccountId),
    ),
    'record-receipt': guardTask(deps.log, 'record-receipt', (payload) =>
      recordLateReceipt(deps, RecordReceipt.parse(payload)),
    ),
    'exchange-grant': guardTask(deps.log, 'exchange-grant', (payload) =>
      exchangeGrant({ ...deps.grants, atZalo: deps.atZalo }, ExchangeGrant.parse(payload).grantId),
    ),
    'read-account-health': guardTask(deps.log, 'read-account-health', (payload) => {
      const { officialAccountId, isProbe } = ReadAccountHealth.parse(payload);
      return readAccountHealth(deps, officialAccountId, isProbe);
    }),
    'tell-confidants': guardTask(deps.log, 'tell-confidants', (payload) =>
      tellConfidants(deps, TellConfidants.parse(payload)),
    ),
  };
  const pool = outliveDatabase(
    openPool({
      url: deps.config.DATABASE_URL,
      role: 'canh_tay_so_jobs',
      // One connection listens, the others take and complete jobs.
      connectionsMax: concurrency + 2,
      // What a crash of the database forgets of taking and finishing jobs is done again; see decision 004.
      settings: { synchronous_commit: 'off' },
    }),
  );
  const start = () =>
    run({
      pgPool: pool,
      taskList: tasks,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      logger: quietLogger(deps),
    });
  const runner = await startWhenThere(start, deps.log);
  const routines = [
    keepDoing(deps.log, 'take-apart', takeApartEveryMs, () => takeApartBatches(deps)),
    keepDoing(deps.log, 'sweep', sweepEveryMs, () => sweep(deps)),
    keepDoing(deps.log, 'send-announcements', announceEveryMs, announcementSender(deps)),
    keepDoing(deps.log, 'renew-tokens', renewEveryMs, () => renewDueTokens(deps.grants)),
    keepDoing(deps.log, 'keep-accounts', keepAccountsEveryMs, () => keepAccounts(deps)),
    keepDoing(deps.log, 'tell-confidants-again', confidedEveryMs, () =>
      tellConfidantsAgain(deps, confidedLatelyMs),
    ),
    keepDoing(deps.log, 'tell-confidants-long-after', confidedLongAgoEveryMs, () =>
      tellConfidantsAgain(deps, confidedLongAgoMs),
    ),
    keepDoing(deps.log, 'run-clocks', clocksEveryMs, () => runClocks(deps)),
    keepDoing(deps.log, 'run-long-tasks', longTasksEveryMs, () => runLongTasks(deps)),
    keepDoing(deps.log, 'start-announcements', startEveryMs, () => startAnnouncements(deps)),
    keepDoing(deps.log, 'forget-words', forgetEveryMs, () => forgetWords(deps)),
    keepDoing(deps.log, 'learn-ids', learnEveryMs, () => learnIds(deps)),
  ];
  return {
    async stop() {
      await Promise.all(routines.map((routine) => routine.stop()));
      await runner.stop();
      await pool.end();
    },
  };
}

/** The job library's own lines, without its payloads. */
function quietLogger(deps: WorkerDeps): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') {
      deps.log.error(
        { kind: errorKind(meta?.error) },
        `jobs: ${message.split('\n')[0]?.slice(0, 120)}`,
      );
    }
  });
}
