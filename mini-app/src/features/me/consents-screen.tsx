import { useState } from 'react';
import { type ConsentTexts, consentTexts } from '#app/lib/consent-texts.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { type ConsentPurpose, consentPurposes, consentTextVersion } from '#shared/me.ts';
import type { Me } from '#shared/sessions.ts';
import { NeedsMe } from './needs-me.tsx';
import { changeConsent } from './requests.ts';
import { texts } from './texts.ts';

export function ConsentsScreen() {
  return (
    <Screen title={texts.consentsTitle} backTo="/me">
      <p>{texts.consentsWhy}</p>
      <NeedsMe
        ready={(me) => (
          <>
            {consentPurposes.map((purpose) => (
              <Consent key={purpose} purpose={purpose} me={me} />
            ))}
          </>
        )}
      />
    </Screen>
  );
}

function Consent({ purpose, me }: { purpose: ConsentPurpose; me: Me }) {
  const { http, session } = useServices();
  const [isTakingBack, setTakingBack] = useState(false);
  const words: ConsentTexts = consentTexts[purpose];
  const isGiven = me.resident.consents.includes(purpose);
  const change = useAction(async (give: boolean) => {
    const agreed = { purpose, isGiven: give, textVersion: consentTextVersion };
    session.changeMe(await changeConsent(http, agreed));
    setTakingBack(false);
  });
  return (
    <section className="card stack stack-tight" aria-labelledby={`consent-${purpose}`}>
      <h2 id={`consent-${purpose}`}>{words.title}</h2>
      <p>
        <span className={isGiven ? 'tag' : 'tag tag-over'}>
          {isGiven ? texts.isGiven : texts.isNotGiven}
        </span>
      </p>
      <p>{words.words}</p>
      {change.error && <Notice kind="bad">{change.error.message}</Notice>}
      {isGiven ? (
        <Button kind="secondary" onClick={() => setTakingBack(true)}>
          {words.takeBack}
        </Button>
      ) : (
        <Button
          isBusy={change.isBusy}
          busyLabel={texts.saving}
          onClick={() => void change.run(true)}
        >
          {giveWords(purpose, words)}
        </Button>
      )}
      {isTakingBack && (
        <Dialog title={texts.takeBackTitle} onClose={() => setTakingBack(false)}>
          <p>{words.withoutIt}</p>
          {change.error && <Notice kind="bad">{change.error.message}</Notice>}
          <Button
            kind="danger"
            isBusy={change.isBusy}
            busyLabel={texts.saving}
            onClick={() => void change.run(false)}
          >
            {words.takeBack}
          </Button>
          <Button kind="secondary" onClick={() => setTakingBack(false)}>
            {texts.takeBackNo}
          </Button>
        </Dialog>
      )}
    </section>
  );
}

/** Where `helping` is asked for in the middle of asking, its button also sends; here nothing is sent. */
function giveWords(purpose: ConsentPurpose, words: ConsentTexts): string {
  return purpose === 'helping' ? texts.agree : words.give;
}
