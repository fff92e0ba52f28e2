import { useEffect, useState } from 'react';
import { watchDrafts } from '#app/lib/draft-changes.ts';
import { dropMasked, findMasked } from '#app/lib/masked-words.ts';
import { useServices } from '#app/lib/services.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import { maskedName } from './team-writing.ts';

/** Tells once what of a helper's words was covered, from whatever screen and however late they went. */
export function MaskedAtTeam({ helpRequestId }: { helpRequestId: string }) {
  const { storage } = useServices().platform;
  const name = maskedName(helpRequestId);
  const [masked, setMasked] = useState(() => findMasked(storage, name));
  useEffect(() => {
    const stopWatching = watchDrafts(() => {
      const found = findMasked(storage, name);
      if (found.length > 0) setMasked(found);
    });
    return () => {
      stopWatching();
      dropMasked(storage, name);
    };
  }, [storage, name]);
  return <CoveredForHelper masked={masked} />;
}
