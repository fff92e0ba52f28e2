import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { BotLink } from '#shared/bot-link.ts';
import { botTexts as texts } from './bot-texts.ts';
import { sayMomentAhead } from './due-words.ts';
import { makeBotLink } from './requests.ts';

/** Lets the bot in the team's own Zalo group know who is speaking: a code is said there once. */
export function BotLinkScreen() {
  const { http } = useServices();
  const [link, setLink] = useState<BotLink>();
  const make = useAction(async () => setLink(await makeBotLink(http)));
  return (
    <Screen title={texts.title} backTo="/team">
      <p>{texts.what}</p>
      {make.error && <Notice kind="bad">{make.error.message}</Notice>}
      {link && (
        <div className="card stack" role="status">
          <p className="team-code">{link.code}</p>
          <ol className="stack stack-tight">
            {texts.steps(link.botName, link.code).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{texts.until(sayMomentAhead(link.expiresAt))}</p>
        </div>
      )}
      <Button
        kind={link ? 'secondary' : 'primary'}
        isBusy={make.isBusy}
        busyLabel={texts.making}
        onClick={() => void make.run()}
      >
        {link ? texts.again : texts.make}
      </Button>
    </Screen>
  );
}
