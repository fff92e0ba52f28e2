import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import type { DetailProps } from './detail.tsx';
import { detailTexts } from './detail-texts.ts';
import { act, duplicate, fetchPoster, type PlainAct } from './requests.ts';
import { SaveTemplate } from './save-template.tsx';
import { texts } from './texts.ts';

/** Those that ask first, in the order in which they stand. */
const asked = ['pause', 'resume', 'retry', 'stop', 'withdraw'] as const;
type Asked = (typeof asked)[number] & PlainAct;
const dangers: readonly Asked[] = ['stop', 'withdraw'];

/** What may be done with it now, then what may be made of it. */
export function DetailActions({ detail, onChanged }: DetailProps) {
  const { http } = useServices();
  const go = useGo();
  const [asking, setAsking] = useState<Asked>();
  const [copyId] = useState(newDeviceId);
  const run = useAction(async (what: Asked) => {
    const next = await act(http, detail.id, what);
    setAsking(undefined);
    onChanged(next, detailTexts.done[what]);
  });
  const copy = useAction(async () => {
    await duplicate(http, detail.id, copyId);
    go(addressOf({ id: copyId }));
  });
  const poster = useAction(async () => {
    saveFile(await fetchPoster(http, detail.id), detailTexts.posterFile);
  });
  const open = asked.filter((one) => detail.acts.includes(one));
  const error = copy.error ?? poster.error;
  return (
    <div className="stack">
      {open.length > 0 && (
        <div className="action-row">
          {open.map((one) => (
            <Button
              key={one}
              kind={dangers.includes(one) ? 'danger' : 'primary'}
              onClick={() => setAsking(one)}
            >
              {detailTexts.acts[one]}
            </Button>
          ))}
        </div>
      )}
      <div className="action-row">
        <LinkButton kind="secondary" to={addressOf({ id: detail.id, view: 'script' })}>
          {detailTexts.openScript}
        </LinkButton>
        <Button
          kind="secondary"
          isBusy={poster.isBusy}
          busyLabel={texts.working}
          onClick={() => void poster.run()}
        >
          {detailTexts.openPoster}
        </Button>
        {detail.acts.includes('duplicate') && (
          <Button
            kind="secondary"
            isBusy={copy.isBusy}
            busyLabel={texts.working}
            onClick={() => void copy.run()}
          >
            {detailTexts.duplicate}
          </Button>
        )}
        <SaveTemplate words={detail.draft} />
      </div>
      {error && <Notice kind="bad">{error.message}</Notice>}
      {asking && (
        <AskFirst
          title={detailTexts.askTitles[asking]}
          words={wordsBefore(asking, detail)}
          yes={detailTexts.acts[asking]}
          {...(dangers.includes(asking) && { isDanger: true as const })}
          action={run}
          onYes={() => void run.run(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

/** Stopping what has begun takes nothing back, and says so. */
function wordsBefore(what: Asked, { progress, publishedAt }: DeskAnnouncementDetail): string {
  const count = (part: 'sent' | 'left') => progress.reduce((sum, one) => sum + one[part], 0);
  if (what === 'stop' && publishedAt === null) return detailTexts.stopBefore;
  if (what === 'stop') return detailTexts.stopWords(String(count('sent')), String(count('left')));
  return detailTexts.askWords[what];
}
