import { useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { type Action, useAction } from '#app/lib/use-action.ts';
import { shrinkPhoto } from '#app/ui/attach/shrink-photo.ts';
import {
  announcementPictureSizeBytesMax,
  announcementPicturesMax,
  type DeskAnnouncementDetail,
} from '#shared/announcing.ts';
import { composerTexts } from './composer-texts.ts';
import { deleteFile, fetchDetail, uploadFile } from './requests.ts';

interface Waiting {
  key: string;
  name: string;
  file: Blob;
}

interface FilesOf {
  id: string;
  pictureCount: number;
  /** Makes sure that the server has the announcement that the file belongs to. */
  save: () => Promise<unknown>;
  onChanged: (detail: DeskAnnouncementDetail) => void;
}

export interface AnnouncementFiles {
  takePictures(chosen: File[]): Promise<void>;
  takeDocument(chosen: File[]): void;
  /** The picture that looks like an identity card and waits for a word, with what to do with it. */
  doubted: { name: string; take(): void; leave(): void } | undefined;
  /** Sends again, under the same keys, what did not arrive; undefined where there is nothing to. */
  sendAgain: (() => void) | undefined;
  send: Action<[Waiting[]]>;
  remove: Action<[string]>;
  trouble: string | undefined;
}

/** Puts files beside an announcement as soon as they are chosen, pictures made small first. */
export function useAnnouncementFiles({
  id,
  pictureCount,
  save,
  onChanged,
}: FilesOf): AnnouncementFiles {
  const { http } = useServices();
  const [trouble, setTrouble] = useState<string>();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [doubted, setDoubted] = useState<Waiting[]>([]);
  const send = useAction(async (chosen: Waiting[]) => {
    setWaiting(chosen);
    await save();
    for (const [at, one] of chosen.entries()) {
      await uploadFile(http, id, one);
      setWaiting(chosen.slice(at + 1));
    }
    onChanged(await fetchDetail(http, id));
  });
  const remove = useAction(async (fileId: string) => {
    await deleteFile(http, id, fileId);
    onChanged(await fetchDetail(http, id));
  });
  const takePictures = async (chosen: File[]) => {
    const left = announcementPicturesMax - pictureCount;
    setTrouble(chosen.length > left ? composerTexts.tooManyPictures : undefined);
    const ready: Waiting[] = [];
    const asked: Waiting[] = [];
    for (const original of chosen.slice(0, left)) {
      const { name } = original;
      const photo = await shrinkPhoto(original, announcementPictureSizeBytesMax);
      if (photo.kind === 'unreadable') setTrouble(composerTexts.pictureUnreadable(name));
      else {
        const one = { key: newIdempotencyKey(), name, file: photo.file };
        (photo.looksLikeIdCard ? asked : ready).push(one);
      }
    }
    setDoubted(asked);
    if (ready.length > 0) await send.run(ready);
  };
  const takeDocument = ([file]: File[]) => {
    setTrouble(undefined);
    if (file) void send.run([{ key: newIdempotencyKey(), name: file.name, file }]);
  };
  const [first] = doubted;
  const leave = () => setDoubted(doubted.slice(1));
  const mayAgain = send.error?.outcome === 'unknown' && waiting.length > 0;
  return {
    takePictures,
    takeDocument,
    doubted: first && {
      name: first.name,
      leave,
      take: () => {
        leave();
        void send.run([first]);
      },
    },
    sendAgain: mayAgain ? () => void send.run(waiting) : undefined,
    send,
    remove,
    trouble,
  };
}
