import { useEffect, useState, useSyncExternalStore } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useOnline } from '#app/lib/use-online.ts';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { type ComposerForm, formOf, newForm } from './composer-form.ts';
import { type Composing, createDraftSaver, type DraftSaver } from './draft-saver.ts';
import { keepDraft, readKeptDraft } from './kept-drafts.ts';
import { fetchDetail, saveDraft } from './requests.ts';
import { dayOf } from './typed-time.ts';

const againMs = 10_000;

export const today = () => dayOf(presentTime().getTime());

export interface StartComposing {
  id: string;
  detail: DeskAnnouncementDetail | undefined;
  options: AnnouncingOptions;
  words?: { title: string; body: string } | undefined;
}

/** The fields of one announcement and their saving, for as long as the screen is open. */
export function useComposer(start: StartComposing): { saver: DraftSaver; composing: Composing } {
  const { http, platform } = useServices();
  const isOnline = useOnline();
  const { id } = start;
  const [saver] = useState(() =>
    createDraftSaver(startFrom(start, readKeptDraft(platform.storage, id)), {
      put: (draft) => saveDraft(http, id, draft),
      get: () => fetchDetail(http, id),
      keep: (kept) => keepDraft(platform.storage, id, kept),
      today,
    }),
  );
  const composing = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => {
    const isLeft = () => saver.state().save.kind === 'changed';
    if (isLeft()) void saver.flush().catch(() => {});
    return () => {
      if (!isLeft()) return saver.close();
      void saver
        .flush()
        .catch(() => {})
        .finally(saver.close);
    };
  }, [saver]);
  const hasFailed = composing.save.kind === 'failed';
  useEffect(() => {
    if (!hasFailed || !isOnline) return;
    const timer = setInterval(saver.retry, againMs);
    return () => clearInterval(timer);
  }, [saver, hasFailed, isOnline]);
  useEffect(() => {
    if (isOnline) saver.retry();
  }, [saver, isOnline]);
  return { saver, composing };
}

type Kept = ReturnType<typeof readKeptDraft>;

/** What this device holds and the server does not comes first; what both hold, as it was typed here. */
function startFrom({ detail, options, words }: StartComposing, kept: Kept) {
  const isOfVersion = kept !== undefined && kept.revision === (detail?.revision ?? null);
  if (kept && (!kept.isSaved || isOfVersion)) return { ...kept, detail };
  const form: ComposerForm = detail ? formOf(detail.draft) : newForm(options, words);
  return { form, revision: detail?.revision ?? null, isSaved: words === undefined, detail };
}
