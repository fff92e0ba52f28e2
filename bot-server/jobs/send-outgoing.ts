import { drainOutbox } from '#bot/outbox/drain-outbox.ts';
import { noteFailures } from './note-failures.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Sends what is due for one account; what will not arrive leaves a log line, and those concerned are told. */
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
  if (failed.length > 0) await noteFailures(deps);
}
