import { useEffect, useRef, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { fetchAudience } from './requests.ts';

/**
 * Who would get the version that the server holds, asked anew after each save; the answer before stays in sight
 * meanwhile, and where the server cannot be asked. Undefined until there was one.
 */
export function useLastAudience(
  id: string,
  detail: DeskAnnouncementDetail | undefined,
): AudienceCount | undefined {
  const { http } = useServices();
  const [count, setCount] = useState<AudienceCount>();
  const version = detail?.revision;
  const latest = useRef(version);
  latest.current = version;
  useEffect(() => {
    if (version === undefined) return;
    fetchAudience(http, id).then(
      (next) => {
        if (latest.current === version) setCount(next);
      },
      () => {},
    );
  }, [http, id, version]);
  return count;
}
