import { useId, useRef, useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { shrinkPhoto } from '#app/ui/attach/shrink-photo.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncementFile } from '#shared/announcements.ts';
import { announcementPicturesMax, type DeskAnnouncementDetail } from '#shared/announcing.ts';
import { DeskPicture } from './desk-picture.tsx';
import { deleteFile, fetchDetail, uploadFile } from './requests.ts';
import { sayBytes } from './say-count.ts';
import { texts } from './texts.ts';
import '#app/ui/attach/attach.css';

export interface FilesFieldProps {
  id: string;
  files: readonly AnnouncementFile[];
  /** Makes sure that the server has the announcement that the file belongs to. */
  save: () => Promise<unknown>;
  onChanged: (detail: DeskAnnouncementDetail) => void;
}

interface Waiting {
  key: string;
  name: string;
  file: Blob;
}

/** Pictures, made small here, and one document; each goes to the server as soon as it is chosen. */
export function FilesField({ id, files, save, onChanged }: FilesFieldProps) {
  const { http } = useServices();
  const [trouble, setTrouble] = useState<string>();
  /** Chosen, and not on the server yet; goes under the same key again. */
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind === 'document');
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
    const left = announcementPicturesMax - pictures.length;
    setTrouble(chosen.length > left ? texts.tooManyPictures : undefined);
    const ready: Waiting[] = [];
    for (const { name, ...rest } of chosen
      .slice(0, left)
      .map((file) => ({ file, name: file.name }))) {
      const photo = await shrinkPhoto(rest.file);
      if (photo.kind === 'photo') ready.push({ key: newIdempotencyKey(), name, file: photo.file });
      else setTrouble(texts.pictureUnreadable(name));
    }
    if (ready.length > 0) await send.run(ready);
  };
  const takeDocument = ([file]: File[]) => {
    setTrouble(undefined);
    if (file) void send.run([{ key: newIdempotencyKey(), name: file.name, file }]);
  };
  const isBusy = send.isBusy || remove.isBusy;
  return (
    <div className="stack stack-tight">
      {pictures.length > 0 && (
        <ul className="attach-list" aria-label={texts.pictures}>
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <DeskPicture
                id={picture.id}
                alt={texts.picture(index + 1)}
                className="attach-thumb"
              />
              <button
                type="button"
                className="attach-remove"
                onClick={() => void remove.run(picture.id)}
              >
                {texts.remove}
                <span className="visually-hidden"> {texts.picture(index + 1)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {documents.map((document) => (
        <p key={document.id} className="document-line">
          <span>
            {document.name} ({sayBytes(document.sizeBytes)})
          </span>
          <button
            type="button"
            className="attach-remove"
            onClick={() => void remove.run(document.id)}
          >
            {texts.remove}
            <span className="visually-hidden"> {document.name}</span>
          </button>
        </p>
      ))}
      <div className="side-by-side">
        {pictures.length < announcementPicturesMax && (
          <FilePick
            label={texts.addPicture}
            accept="image/*"
            isMany
            isBusy={isBusy}
            onTaken={(chosen) => void takePictures(chosen)}
          />
        )}
        {documents.length === 0 && (
          <FilePick
            label={texts.addDocument}
            accept=".pdf,.doc,.docx"
            isBusy={isBusy}
            onTaken={takeDocument}
          />
        )}
      </div>
      {isBusy && <p role="status">{texts.fileOnTheWay}</p>}
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {remove.error && <Notice kind="bad">{remove.error.message}</Notice>}
      {send.error && (
        <Notice kind="bad">
          <p>{send.error.message}</p>
          {send.error.outcome === 'unknown' && waiting.length > 0 && (
            <Button kind="secondary" onClick={() => void send.run(waiting)}>
              {texts.sendFileAgain}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}

interface FilePickProps {
  label: string;
  accept: string;
  isMany?: true;
  isBusy: boolean;
  onTaken: (files: File[]) => void;
}

function FilePick({ label, accept, isMany, isBusy, onTaken }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <label className="button button-secondary attach-pick" htmlFor={id}>
      {label}
      <input
        id={id}
        ref={input}
        type="file"
        className="attach-input"
        accept={accept}
        multiple={isMany ?? false}
        disabled={isBusy}
        onChange={() => {
          onTaken([...(input.current?.files ?? [])]);
          if (input.current) input.current.value = '';
        }}
      />
    </label>
  );
}
