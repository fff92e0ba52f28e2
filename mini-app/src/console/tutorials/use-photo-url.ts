import { useServices } from '#app/lib/services.tsx';
import { useBlobUrl } from '#app/ui/attach/use-blob-url.ts';
import { loadPhoto } from './requests.ts';

/** Where a picture is that only the commune's staff may see yet; undefined while it comes, and where there is none. */
export function usePhotoUrl(photoId: string | undefined): string | undefined {
  const { http } = useServices();
  const { state } = useBlobUrl(photoId ?? '', async () =>
    photoId === undefined ? undefined : loadPhoto(http, photoId),
  );
  return state.kind === 'ready' ? state.url : undefined;
}
