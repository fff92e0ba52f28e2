import { useServices } from '#app/lib/services.tsx';
import { attachTexts } from '#app/ui/attach/attach-texts.ts';
import { useBlobUrl } from '#app/ui/attach/use-blob-url.ts';
import '#app/ui/attach/attach.css';

/** The pictures of a canned answer, small. */
export function CannedPictures({ ids }: { ids: readonly string[] }) {
  return (
    <ul className="attach-list" aria-label={attachTexts.photos}>
      {ids.map((id, index) => (
        <li key={id}>
          <CannedPicture id={id} n={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function CannedPicture({ id, n }: { id: string; n: number }) {
  const { http } = useServices();
  const { state } = useBlobUrl(id, () =>
    http.download(`/api/canned-pictures/${encodeURIComponent(id)}`),
  );
  if (state.kind === 'loading') return <p className="attach-blank">{attachTexts.loadingPhoto}</p>;
  if (state.kind === 'failed') return <p className="attach-blank">{attachTexts.failed}</p>;
  return <img className="attach-thumb" src={state.url} alt={attachTexts.photo(n)} />;
}
