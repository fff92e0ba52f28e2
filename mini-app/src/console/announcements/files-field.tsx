import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncementFile } from '#shared/announcements.ts';
import { announcementPicturesMax, type DeskAnnouncementDetail } from '#shared/announcing.ts';
import { composerTexts } from './composer-texts.ts';
import { DeskPicture } from './desk-picture.tsx';
import { FilePick } from './file-pick.tsx';
import { sayBytes } from './say-count.ts';
import { useAnnouncementFiles } from './use-announcement-files.ts';
import '#app/ui/attach/attach.css';

export interface FilesFieldProps {
  id: string;
  files: readonly AnnouncementFile[];
  /** Makes sure that the server has the announcement that the file belongs to. */
  save: () => Promise<unknown>;
  onChanged: (detail: DeskAnnouncementDetail) => void;
}

/** Up to three pictures and one document. */
export function FilesField({ files, ...of }: FilesFieldProps) {
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind === 'document');
  const work = useAnnouncementFiles({ ...of, pictureCount: pictures.length });
  const { doubted, send, remove, trouble, sendAgain } = work;
  const isBusy = send.isBusy || remove.isBusy;
  return (
    <div className="stack stack-tight">
      {pictures.length > 0 && (
        <ul className="attach-list" aria-label={composerTexts.pictures}>
          {pictures.map(({ id }, index) => (
            <li key={id}>
              <DeskPicture
                id={id}
                alt={composerTexts.picture(index + 1)}
                className="attach-thumb"
              />
              <RemoveButton
                name={composerTexts.picture(index + 1)}
                onPressed={() => void remove.run(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {documents.map(({ id, name, sizeBytes }) => (
        <div key={id} className="document-line">
          <span>
            {name} ({sayBytes(sizeBytes)})
          </span>
          <RemoveButton name={name} onPressed={() => void remove.run(id)} />
        </div>
      ))}
      <div className="side-by-side">
        {pictures.length < announcementPicturesMax && (
          <FilePick
            label={composerTexts.addPicture}
            accept="image/*"
            isMany
            isBusy={isBusy}
            onTaken={(chosen) => void work.takePictures(chosen)}
          />
        )}
        {documents.length === 0 && (
          <FilePick
            label={composerTexts.addDocument}
            accept=".pdf,.doc,.docx"
            isBusy={isBusy}
            onTaken={work.takeDocument}
          />
        )}
      </div>
      {isBusy && <p role="status">{composerTexts.fileOnTheWay}</p>}
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {remove.error && <Notice kind="bad">{remove.error.message}</Notice>}
      {send.error && (
        <Notice kind="bad">
          <p>{send.error.message}</p>
          {sendAgain && (
            <Button kind="secondary" onClick={sendAgain}>
              {composerTexts.sendFileAgain}
            </Button>
          )}
        </Notice>
      )}
      {doubted && (
        <AskFirst
          title={composerTexts.idCardTitle}
          words={composerTexts.idCardWords(doubted.name)}
          yes={composerTexts.idCardYes}
          isDanger
          onYes={doubted.take}
          onClose={doubted.leave}
        />
      )}
    </div>
  );
}

function RemoveButton({ name, onPressed }: { name: string; onPressed: () => void }) {
  return (
    <button type="button" className="attach-remove" onClick={onPressed}>
      {composerTexts.remove}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
}
