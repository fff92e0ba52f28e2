import { useState } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { sayDuration } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { BackIcon } from '#app/ui/icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LoudspeakerScript } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { detailTexts } from './detail-texts.ts';
import { useScript } from './requests.ts';

/** What is read aloud over the village's loudspeakers, in letters for somebody who stands at a microphone. */
export function ScriptView({ id }: { id: string }) {
  return (
    <>
      <AppLink to={addressOf({ id })} className="screen-back no-print">
        <BackIcon />
        {detailTexts.backToOne}
      </AppLink>
      <h1>{detailTexts.scriptTitle}</h1>
      <Faces load={useScript(id)} ready={(script) => <Script script={script} />} />
    </>
  );
}

function Script({ script: { text, seconds } }: { script: LoudspeakerScript }) {
  const { platform } = useServices();
  const [isCopied, setCopied] = useState(false);
  const copy = useAction(async () => {
    await platform.copyText(text);
    setCopied(true);
  });
  return (
    <>
      <p className="soft no-print">
        {detailTexts.scriptLength(sayDuration(Math.max(1, Math.round(seconds / 60))))}
      </p>
      <div className="action-row no-print">
        <Button onClick={() => void copy.run()}>{detailTexts.copyScript}</Button>
        <Button kind="secondary" onClick={() => window.print()}>
          {detailTexts.printScript}
        </Button>
      </div>
      {isCopied && <Notice>{detailTexts.scriptCopied}</Notice>}
      {copy.error && <Notice kind="bad">{detailTexts.cannotCopy}</Notice>}
      <p className="script">{text}</p>
    </>
  );
}
