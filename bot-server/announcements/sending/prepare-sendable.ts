import { messageOf } from './announcement-content.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { prepareFiles } from './prepare-files.ts';
import type { Sendable } from './send-to-recipient.ts';
import type { SendingDeps, SpokenFor } from './sending-deps.ts';

/** What all recipients of an announcement get; files only where the account may speak. `undefined` where Zalo could not be asked. */
export async function prepareSendable(
  deps: SendingDeps,
  spoken: SpokenFor | undefined,
  announcement: RunningAnnouncement,
): Promise<Sendable | undefined> {
  const files = spoken === undefined ? {} : await prepareFiles(deps, spoken, announcement);
  if (files === undefined) return undefined;
  const document = announcement.files.find(({ kind }) => kind === 'document');
  const content = messageOf(announcement, document?.name);
  const pictured = files.picture === undefined ? content : { ...content, picture: files.picture };
  return { announcement, content, pictured, files };
}
