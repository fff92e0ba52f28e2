import { findRunning, type RunningOfAccount } from '#bot/announcements/sending/find-running.ts';
import {
  type SendingOptions,
  sendAnnouncements,
} from '#bot/announcements/sending/send-announcements.ts';
import { errorKind } from '#bot/lib/log.ts';
import { tellOfficersOfLostGroup } from './tell-officers.ts';
import type { WorkerDeps } from './worker-deps.ts';

const accountsAtOnce = 6;
/** A round of one account ends after this, so that no account waits long for another. */
const roundMs = 5_000;

/**
 * Sends what announcements have due, account by account, some accounts side by side; what a round does not reach is first for
 * nobody: the next one begins with whatever is due then. Made once for a process, so that it goes on where it stopped.
 */
export function announcementSender(deps: WorkerDeps): () => Promise<void> {
  const cursors: NonNullable<SendingOptions['cursors']> = new Map();
  return async () => {
    const waiting = await deps.db.transaction({ kind: 'queue' }, findRunning);
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await send(next);
      }
    };
    await Promise.all(Array.from({ length: accountsAtOnce }, lane));
  };

  async function send(running: RunningOfAccount): Promise<void> {
    try {
      const telling = { ...deps, tellOfLostGroup: tellOfficersOfLostGroup };
      await sendAnnouncements(telling, running, { signal: AbortSignal.timeout(roundMs), cursors });
    } catch (error) {
      const { officialAccountId } = running;
      deps.log.warn(
        { officialAccountId, kind: errorKind(error) },
        'announcements could not be sent',
      );
    }
  }
}
