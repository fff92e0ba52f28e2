import { useEffect, useState } from 'react';
import { watchDrafts } from '#app/lib/draft-changes.ts';
import { dropMasked, findMasked } from '#app/lib/masked-words.ts';
import { useServices } from '#app/lib/services.tsx';
import { MaskedWarning } from '#app/ui/masked-warning.tsx';

/** Warns once of what was covered in words sent to this request, from whatever screen and however late they went. */
export function MaskedAtRequest({ helpRequestId }: { helpRequestId: string }) {
  const { storage } = useServices().platform;
  const [masked, setMasked] = useState(() => findMasked(storage, helpRequestId));
  useEffect(() => {
    const follow = () => {
      const found = findMasked(storage, helpRequestId);
      if (found.length > 0) setMasked(found);
    };
    const stopWatching = watchDrafts(follow);
    return () => {
      stopWatching();
      // Told once: what stood here when the screen is left need not be told again.
      dropMasked(storage, helpRequestId);
    };
  }, [storage, helpRequestId]);
  return <MaskedWarning masked={masked} />;
}
