import { Attachment } from '#shared/attachments.ts';
import { AppError } from './app-error.ts';
import type { Draft, DraftFile } from './draft.ts';
import { changeDraft } from './draft-store.ts';
import type { Services } from './services.tsx';
import { texts } from './texts.ts';

type Senders = Pick<Services, 'http' | 'platform'>;

/**
 * Brings the files of a draft to the server and answers with their ids there; each is noted in the draft at once, so
 * that a retry goes on where it stopped. Throws `draft/file-lost` where the phone no longer has one of them.
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
    changeDraft(storage, name, { files: next }, draft);
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
