import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Sends what is due for one account, and leaves a log line for each message that will not arrive. */
export async function sendOutgoing(deps: WorkerDeps, officialAccountId: string): Promise<void> {
  const { failed } = await drainOutbox(deps, officialAccountId);
  for (const message of failed) {
    deps.log.warn(
      {
        outgoingMessageId: message.id,
        helpRequestId: message.helpRequestId,
        recipientKind: message.recipientKind,
        failureCode: message.failureCode,
      },
      'an outgoing message will not arrive',
    );
  }
}
