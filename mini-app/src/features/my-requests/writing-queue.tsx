import { sendFiles } from '#app/lib/send-files.ts';
import { type QueuedDrafts, useDraftQueue } from '#app/lib/use-draft-queue.ts';
import { sendWriting, writingOf } from './send-to-request.ts';

const writings: QueuedDrafts = {
  pathOf(name) {
    const found = writingOf(name);
    return found && `/help-requests/${found.helpRequestId}`;
  },
  async deliver(services, name, draft) {
    const found = writingOf(name);
    if (!found) throw new Error(`Nothing for a request is kept as ${name}.`);
    const attachmentIds = await sendFiles(services, name, draft, '/api/attachments');
    const { writing, helpRequestId } = found;
    return (await sendWriting(services, writing, helpRequestId, draft, attachmentIds)).id;
  },
  isNews: false,
};

/** What was added to a request, said of it or asked anew, and put off for lack of network. */
export function WritingQueue() {
  useDraftQueue(writings);
  return null;
}
