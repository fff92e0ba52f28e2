import { type QueuedDrafts, useDraftQueue } from '#app/lib/use-draft-queue.ts';
import { deskPathOf, sendDesk } from './desk-draft.ts';
import { sendTeamWriting, writingOf, writingPath } from './team-writing.ts';

const drafts: QueuedDrafts = {
  pathOf(name) {
    const found = writingOf(name);
    return found ? writingPath(found) : deskPathOf(name);
  },
  async deliver(services, name, draft) {
    const found = writingOf(name);
    if (!found) return (await sendDesk(services, draft)).id;
    return (await sendTeamWriting(services, found.writing, found.helpRequestId, draft)).id;
  },
  isNews: false,
};

/** What a helper wrote or entered without network goes by itself, on whatever screen they are. */
export function TeamQueue() {
  useDraftQueue(drafts);
  return null;
}
