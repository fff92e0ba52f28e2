import { AppError } from '#app/lib/app-error.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { useBlobUrl } from '#app/ui/attach/use-blob-url.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncementFile } from '#shared/announcements.ts';
import { announcementFilePath } from './requests.ts';
import { texts } from './texts.ts';

/** Pictures as wide as the screen, and a document to keep. */
export function AnnouncedFiles({ files }: { files: readonly AnnouncementFile[] }) {
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind === 'document');
  return (
    <>
      {pictures.map(({ id }, index) => (
        <Picture key={id} id={id} alt={texts.picture(index + 1, pictures.length)} />
      ))}
      {documents.map((document) => (
        <Document key={document.id} document={document} />
      ))}
    </>
  );
}

function Picture({ id, alt }: { id: string; alt: string }) {
  const { http } = useServices();
  const { state, retry } = useBlobUrl(id, () => http.download(announcementFilePath(id)));
  if (state.kind === 'ready')
    return <img className="announced-picture" src={state.url} alt={alt} />;
  if (state.kind === 'loading') return <p className="soft">{texts.pictureLoading}</p>;
  return (
    <div className="stack stack-tight">
      <p className="soft">{texts.pictureFailed}</p>
      <Button kind="quiet" onClick={retry}>
        {texts.pictureAgain}
      </Button>
    </div>
  );
}

function Document({ document: { id, name } }: { document: AnnouncementFile }) {
  const { http, platform } = useServices();
  const save = useAction(async () => {
    const file = await http.download(announcementFilePath(id));
    try {
      await platform.saveFile(name, file);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      throw new AppError('platform/no-files', texts.cannotSave, 'refused', error);
    }
  });
  return (
    <>
      <Button
        kind="secondary"
        isBusy={save.isBusy}
        busyLabel={texts.saving}
        onClick={() => void save.run()}
      >
        {texts.document(name)}
      </Button>
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
    </>
  );
}
