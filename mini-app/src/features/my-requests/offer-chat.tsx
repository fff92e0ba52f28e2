import { useState } from 'react';
import { useServices, useSession } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

/** Kept once the person was asked, whatever they said. */
const askedKey = 'asked-to-write';

/** Offers once, after the first question, that the commune's account may write when there is an answer. */
export function OfferChat() {
  const { platform, session } = useServices();
  const state = useSession();
  const [outcome, setOutcome] = useState<'open' | 'yes' | 'no'>(() =>
    platform.storage.get(askedKey) === null ? 'open' : 'no',
  );
  if (outcome === 'yes') return <Notice>{texts.offerThanks}</Notice>;
  if (outcome === 'no' || platform.kind !== 'zalo' || state.kind !== 'signed-in') return null;
  const { me } = state;
  if (me.resident.isInChat) return null;

  const answer = async (isYes: boolean) => {
    platform.storage.set(askedKey, 'yes');
    if (!isYes) return setOutcome('no');
    try {
      await platform.askToWrite(me.resident.oaId);
      setOutcome('yes');
      session.changeMe({ ...me, resident: { ...me.resident, isInChat: true } });
    } catch {
      // Saying no is fine, and a host that cannot ask is no trouble of the person's.
      setOutcome('no');
    }
  };
  return (
    <section className="card stack stack-tight" aria-labelledby="offer-chat">
      <h2 id="offer-chat">{texts.offerTitle}</h2>
      <p>{texts.offerWords}</p>
      <Button kind="secondary" onClick={() => void answer(true)}>
        {texts.offerYes}
      </Button>
      <Button kind="quiet" onClick={() => void answer(false)}>
        {texts.offerNo}
      </Button>
    </section>
  );
}
