import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { BackToList } from './back-to-list.tsx';
import { Composer } from './composer.tsx';
import { Detail } from './detail.tsx';
import { useAnnouncing } from './requests.ts';
import { texts } from './texts.ts';

interface OneProps {
  id: string;
  options: AnnouncingOptions;
  areaName: string;
}

/** One that this device has just begun: nothing is asked for first, so that it can be written without network. */
export function NewAnnouncement(
  props: OneProps & { words?: { title: string; body: string } | undefined },
) {
  const { id, options, areaName, words } = props;
  const go = useGo();
  return (
    <>
      <BackToList />
      <h1>{texts.composeTitle}</h1>
      <Composer
        id={id}
        detail={undefined}
        options={options}
        senderName={areaName}
        words={words}
        onSubmitted={() => go(addressOf({ id }), { replace: true, state: { isSubmitted: true } })}
      />
    </>
  );
}

/** The fields while it may be changed, and how it stands from then on. */
export function OneAnnouncement({ id, options, areaName }: OneProps) {
  const [isRunning, setRunning] = useState(false);
  const load = useAnnouncing(id, isRunning);
  const { state } = load;
  const isNowRunning =
    state.kind === 'ready' &&
    (state.value.state === 'sending' || state.value.state === 'scheduled');
  if (isNowRunning !== isRunning) setRunning(isNowRunning);
  const [said, setSaid] = useState<string>();
  const show = (detail: DeskAnnouncementDetail, words?: string) => {
    load.replace(detail);
    setSaid(words);
  };
  return (
    <>
      <BackToList />
      <Faces
        load={load}
        ready={(detail) =>
          detail.acts.includes('change') ? (
            <>
              <h1>{texts.composeTitle}</h1>
              <Composer
                id={id}
                detail={detail}
                options={options}
                senderName={areaName}
                onSubmitted={(next) => show(next, texts.afterSubmit[next.state])}
              />
            </>
          ) : (
            <>
              {said !== undefined && <Notice>{said}</Notice>}
              <Detail detail={detail} options={options} senderName={areaName} onChanged={show} />
            </>
          )
        }
      />
    </>
  );
}
