import { useEffect, useRef, useState } from 'react';

export type BlobUrl = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; url: string };

/** A file as an address that `img` and `audio` understand, for as long as it is shown. */
export function useBlobUrl(
  key: string,
  load: () => Promise<Blob | undefined>,
): { state: BlobUrl; retry: () => void } {
  const [state, setState] = useState<BlobUrl>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads once.
  useEffect(() => {
    let url: string | undefined;
    let isGone = false;
    setState({ kind: 'loading' });
    latest.current().then(
      (file) => {
        if (isGone) return;
        if (!file) return setState({ kind: 'failed' });
        url = URL.createObjectURL(file);
        setState({ kind: 'ready', url });
      },
      () => {
        if (!isGone) setState({ kind: 'failed' });
      },
    );
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [key, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
