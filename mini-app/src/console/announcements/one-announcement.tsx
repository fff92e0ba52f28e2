import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Redirect, useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { BackToList } from './back-to-list.tsx';
import { Composer } from './composer.tsx';
import { Detail } from './detail.tsx';
import { readKeptDraft } from './kept-drafts.ts';
import { useAnnouncing } from './requests.ts';
import { texts } from './texts.ts';

interface OneProps {
  id: string;
  options: AnnouncingOptions;
  areaName: string;
}

type NewProps = OneProps & { words?: { title: string; body: string } | undefined };

/** One that this device has just begun: nothing is asked for first, so that it can be written without network. */
export function NewAnnouncement({ words, ...one }: NewProps) {
  const { id, options, areaName } = one;
  const { platform } = useServices();
  const go = useGo();
  // The page was loaded anew after its first save.
  const [isOnServer] = useState(() => readKeptDraft(platform.storage, id)?.revision != null);
  if (isOnServer) return <Redirect to={addressOf({ id })} />;
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
        onSubmitted={(next) =>
          go(addressOf({ id }), { replace: true, state: { submittedAs: next.state } })
        }
      />
    </>
  );
}

/** The fields while it may be changed, and how it stands from then on. */
export function OneAnnouncement({ id, options, areaName }: OneProps) {
  const [isRunning, setRunning] = useState(false);
  const load = useAnnouncing(id, isRunning);
  const { state } = load;
  const isNowRunning = state.kind === 'ready' && isChangingByItself(state.value);
  if (isNowRunning !== isRunning) setRunning(isNowRunning);
  const [said, setSaid] = useState<string>();
  const { state: brought } = useLocation();
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
              <Said words={said} />
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
              <Said words={said ?? justSubmitted(brought, detail)} />
              <Detail detail={detail} options={options} senderName={areaName} onChanged={show} />
            </>
          )
        }
      />
    </>
  );
}

function Said({ words }: { words: string | undefined }) {
  return words === undefined ? null : <Notice>{words}</Notice>;
}

/** Said after the composer has led here, for as long as it is still so. */
function justSubmitted(brought: unknown, { state }: DeskAnnouncementDetail): string | undefined {
  const isSo =
    typeof brought === 'object' &&
    brought !== null &&
    'submittedAs' in brought &&
    brought.submittedAs === state;
  return isSo ? texts.afterSubmit[state] : undefined;
}

/** Workers send it, are about to, or still take back what a stop has left waiting. */
function isChangingByItself({ state, finishedAt }: DeskAnnouncementDetail): boolean {
  return (
    state === 'sending' || state === 'scheduled' || (state === 'stopped' && finishedAt === null)
  );
}
