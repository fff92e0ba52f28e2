import { eq } from 'drizzle-orm';
import { announcementFiles } from '#bot/announcements/announcement.table.ts';
import type { RunningAnnouncement } from './find-running.ts';
import type { SendingDeps, SpokenFor } from './sending-deps.ts';

/** Zalo keeps what was uploaded for seven days; a day before it is uploaded anew. */
const keptMs = 6 * 24 * 3_600_000;

/** Zalo's numbers of what goes along; missing where there is nothing, or where Zalo would not take it. */
export type PreparedFiles = { picture?: string; document?: string };

/**
 * Uploads the first picture and the document of an announcement, once for everybody. Where Zalo does not take a file the
 * announcement goes without: it is in the Mini App in any case. `undefined` where Zalo could not be asked just now.
 */
export async function prepareFiles(
  deps: SendingDeps,
  { account, scope, accessToken }: SpokenFor,
  { files }: RunningAnnouncement,
): Promise<PreparedFiles | undefined> {
  const prepared: PreparedFiles = {};
  for (const kind of ['picture', 'document'] as const) {
    const file = files.find((one) => one.kind === kind);
    if (file === undefined) continue;
    const now = deps.clock.now();
    const isKept = file.uploadedAt !== null && now.getTime() - file.uploadedAt.getTime() < keptMs;
    if (file.uploadToken !== null && isKept) {
      prepared[kind] = file.uploadToken;
      continue;
    }
    const [stored] = await deps.db.transaction(scope, (tx) =>
      tx
        .select({ bytes: announcementFiles.bytes })
        .from(announcementFiles)
        .where(eq(announcementFiles.id, file.id)),
    );
    if (stored === undefined) continue;
    const { name, contentType } = file;
    const outcome = await deps.announcing.upload(accessToken, {
      kind,
      name,
      contentType,
      ...stored,
    });
    if (outcome.kind === 'made') {
      await deps.db.transaction(scope, (tx) =>
        tx
          .update(announcementFiles)
          .set({ uploadToken: outcome.id, uploadedAt: now })
          .where(eq(announcementFiles.id, file.id)),
      );
      prepared[kind] = outcome.id;
      continue;
    }
    deps.log.warn({ fileId: file.id, outcome: outcome.kind }, 'Zalo did not take a file');
    if (outcome.kind === 'refused' && outcome.verdict === 'tell-staff') continue;
    if (outcome.kind === 'refused' && outcome.verdict === 'renew-token') {
      await deps.tokens.renew(account.id, accessToken);
    }
    return undefined;
  }
  return prepared;
}
