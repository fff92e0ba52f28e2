import { type QueuedDrafts, useDraftQueue } from '#app/lib/use-draft-queue.ts';
import { deskPathOf, sendDesk } from './desk-draft.ts';
import { checkStillFits } from './still-fits.ts';
import { sendTeamFiles, sendTeamWriting, writingOf, writingPath } from './team-writing.ts';

const drafts: QueuedDrafts = {
  pathOf(name) {
    const found = writingOf(name);
    return found ? writingPath(found) : deskPathOf(name);
  },
  async deliver(services, name, draft) {
    const found = writingOf(name);
    if (!found) return (await sendDesk(services, draft)).id;
    const { writing, helpRequestId } = found;
    await checkStillFits(services.http, writing, helpRequestId, draft);
    const ids = await sendTeamFiles(services, name, draft);
    return (await sendTeamWriting(services, writing, helpRequestId, draft, ids)).id;
  },
  isNews: false,
  holdsBack: true,
};

/** What a helper wrote or entered without network goes by itself, on whatever screen they are, for as long as it still fits. */
export function TeamQueue() {
  useDraftQueue(drafts);
  return null;
}
