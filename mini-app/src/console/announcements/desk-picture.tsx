import { announcementFilePath } from '#app/features/announcements/requests.ts';
import { useServices } from '#app/lib/services.tsx';
import { useBlobUrl } from '#app/ui/attach/use-blob-url.ts';
import { composerTexts } from './composer-texts.ts';

interface DeskPictureProps {
  id: string;
  alt: string;
  className: string;
}

/** A picture of an announcement, from the server. */
export function DeskPicture({ id, alt, className }: DeskPictureProps) {
  const { http } = useServices();
  const { state } = useBlobUrl(id, () => http.download(announcementFilePath(id)));
  if (state.kind === 'ready') return <img className={className} src={state.url} alt={alt} />;
  return (
    <span className={`${className} attach-blank`}>
      {state.kind === 'loading' ? composerTexts.pictureLoading : composerTexts.pictureFailed}
    </span>
  );
}
