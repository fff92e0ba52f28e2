import { consentTexts } from '#app/lib/consent-texts.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type ConsentChange, consentTextVersion } from '#shared/me.ts';
import { Me } from '#shared/sessions.ts';
import { texts } from './texts.ts';

interface ConsentSheetProps {
  onGiven: () => void;
  onRefused: () => void;
}

/** Asks once, at the first sending, whether the team may read what is asked. */
export function ConsentSheet({ onGiven, onRefused }: ConsentSheetProps) {
  const { http, session } = useServices();
  const give = useAction(async () => {
    const consent: ConsentChange = {
      purpose: 'helping',
      isGiven: true,
      textVersion: consentTextVersion,
    };
    session.changeMe(await http.put('/api/me/consents', consent, Me));
    onGiven();
  });
  const { title, words, give: yes } = consentTexts.helping;
  return (
    <Dialog title={title} onClose={onRefused}>
      <p>{words}</p>
      {give.error && <Notice kind="bad">{give.error.message}</Notice>}
      <Button
        isBig
        isBusy={give.isBusy}
        busyLabel={texts.consentSaving}
        onClick={() => void give.run()}
      >
        {yes}
      </Button>
      <Button kind="quiet" onClick={onRefused}>
        {texts.consentNo}
      </Button>
    </Dialog>
  );
}
