import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { toAppError } from '#app/lib/to-app-error.ts';
import { type Action, useAction } from '#app/lib/use-action.ts';
import type { StaffAnnouncement } from '#shared/announcements.ts';
import {
  type ComposerDraft,
  keepComposerDraft,
  newComposerDraft,
  readComposerDraft,
  toNewAnnouncement,
} from './composer-draft.ts';
import { publish } from './requests.ts';

export interface Composer {
  draft: ComposerDraft;
  change(change: Partial<ComposerDraft>): void;
  send: Action<[]>;
}

/** The form's words, kept on the device under one key until the server has published or refused them. */
export function useComposer(onPublished: (announcement: StaffAnnouncement) => void): Composer {
  const { http, platform } = useServices();
  const [draft, setDraft] = useState(() => readComposerDraft(platform.storage));
  const keep = (next: ComposerDraft) => {
    keepComposerDraft(platform.storage, next);
    setDraft(next);
  };
  const send = useAction(async () => {
    const sent = { ...draft, isSent: true };
    keep(sent);
    try {
      const published = await publish(http, toNewAnnouncement(sent));
      keep(newComposerDraft());
      onPublished(published);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.outcome === 'refused') keep({ ...sent, isSent: false });
      throw error;
    }
  });
  const change = (changed: Partial<ComposerDraft>) => {
    if (!draft.isSent) keep({ ...draft, ...changed });
  };
  return { draft, change, send };
}
