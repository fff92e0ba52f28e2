import { Attachment } from '#shared/attachments.ts';
import { AppError } from './app-error.ts';
import type { Draft, DraftFile } from './draft.ts';
import { changeDraft, findDelivered, findDraft } from './draft-store.ts';
import type { Services } from './services.tsx';
import { texts } from './texts.ts';

type Senders = Pick<Services, 'http' | 'platform'>;

/**
 * Brings the files of a draft to the server and answers with their ids there; each is noted in the draft at once, so
 * that a retry goes on where it stopped. Throws `draft/file-lost` where the phone no longer has one of them, and
 * `draft/dropped` where the person has thought better of it meanwhile.
 */
export async function sendFiles(
  { http, platform }: Senders,
  name: string,
  draft: Draft,
  path: '/api/attachments' | '/api/team/attachments',
): Promise<string[]> {
  const { storage, files } = platform;
  let sent = draft.files;
  const note = (next: DraftFile[]) => {
    sent = next;
    const isHere = findDraft(storage, name)?.idempotencyKey === draft.idempotencyKey;
    if (isHere) changeDraft(storage, name, { files: next }, draft);
    else if (!findDelivered(storage, draft)) {
      throw new AppError('draft/dropped', texts.dropped, 'refused');
    }
  };
  for (const { key, kind, sentId } of draft.files) {
    if (sentId !== undefined) continue;
    const file = await files.get(key);
    if (!file) {
      note(sent.filter((other) => other.key !== key));
      throw new AppError('draft/file-lost', texts.fileLost, 'refused');
    }
    const { id } = await http.upload(path, { kind, key }, file, Attachment);
    note(sent.map((other) => (other.key === key ? { ...other, sentId: id } : other)));
  }
  return sent.flatMap(({ sentId }) => sentId ?? []);
}
