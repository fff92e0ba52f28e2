import { sayMoment } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { UnclaimedRequests } from '#shared/home.ts';
import { texts } from './texts.ts';

/** What nobody of a team has taken yet, urgent ones first; nothing where all is taken. */
export function UnclaimedSection({ unclaimed }: { unclaimed: UnclaimedRequests }) {
  if (unclaimed.count === 0) return null;
  return (
    <section className="stack" aria-labelledby="home-unclaimed">
      <h2 id="home-unclaimed">{texts.unclaimedTitle}</h2>
      <ul className="rows">
        {unclaimed.urgent > 0 && (
          <RowLink
            to="?page=register&state=open&urgent=yes"
            title={texts.urgentUnclaimed(unclaimed.urgent)}
          />
        )}
        <RowLink
          to="?page=register&state=open"
          title={texts.unclaimed(unclaimed)}
          detail={unclaimed.at === null ? undefined : texts.oldest(sayMoment(unclaimed.at))}
        />
      </ul>
    </section>
  );
}
