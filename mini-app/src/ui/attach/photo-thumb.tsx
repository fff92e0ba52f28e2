import { useServices } from '#app/lib/services.tsx';
import { attachTexts as texts } from './attach-texts.ts';
import { useBlobUrl } from './use-blob-url.ts';

/** A photo of an unfinished message, from this phone. */
export function PhotoThumb({ fileKey, name }: { fileKey: string; name: string }) {
  const { files } = useServices().platform;
  const { state } = useBlobUrl(fileKey, () => files.get(fileKey));
  if (state.kind === 'ready') return <img className="attach-thumb" src={state.url} alt={name} />;
  return (
    <span className="attach-thumb attach-blank">
      {state.kind === 'loading' ? texts.loadingPhoto : texts.failed}
    </span>
  );
}
