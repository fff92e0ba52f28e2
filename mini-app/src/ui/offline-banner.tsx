import { texts } from '#app/lib/texts.ts';
import { useOnline } from '#app/lib/use-online.ts';
import './offline-banner.css';

/** Says what still works while there is no network; a screen reader hears it come and go. */
export function OfflineBanner() {
  const isOnline = useOnline();
  return (
    <div role="status" className={isOnline ? undefined : 'offline-banner'}>
      {!isOnline && texts.offline}
    </div>
  );
}
