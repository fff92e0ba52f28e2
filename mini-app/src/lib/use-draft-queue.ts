import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { type Draft, holdBack } from './draft.ts';
import { changeDraft, findDraft, listDrafts, settleDraft } from './draft-store.ts';
import { useNextPath } from './navigation.tsx';
import { type Services, useServices, useSession } from './services.tsx';
import { toAppError } from './to-app-error.ts';
import { useDrafts } from './use-drafts.ts';
import { useRetries } from './use-retries.ts';

export interface QueuedDrafts {
  /** The screen on which such a draft is written and sent; undefined for drafts of another kind. */
  pathOf(name: string): string | undefined;
  /** Answers with the id of what came of it. */
  deliver(services: Services, name: string, draft: Draft): Promise<string>;
  /** The person is told on the first screen that it arrived. */
  isNews: boolean;
  /** What the server refused waits for the person across starts, with the reason; otherwise the next start tries again. */
  holdsBack?: boolean;
}

/**
 * Sends what was put off for lack of network, on whatever screen the person is. A draft whose own screen is open, or
 * will be again after an interruption, is left to that screen; one that was refused waits for the person.
 */
export function useDraftQueue({ pathOf, deliver, isNews, holdsBack = false }: QueuedDrafts): void {
  const services = useServices();
  const { storage, files } = services.platform;
  const isSignedIn = useSession().kind === 'signed-in';
  const { pathname } = useLocation();
  const next = useNextPath();
  const open = useRef([pathname, next]);
  open.current = [pathname, next];
  const isRunning = useRef(false);
  const refused = useRef(new Set<string>());
  const drafts = useDrafts();
  const hasQueued = Object.entries(drafts).some(
    ([name, draft]) => goesByItself(draft) && pathOf(name),
  );

  const sendOne = async (name: string) => {
    const path = pathOf(name);
    // Read only now: while another one was on its way it may have been dropped.
    const draft = findDraft(storage, name);
    if (!path || !draft || !goesByItself(draft)) return;
    if (refused.current.has(draft.idempotencyKey)) return;
    if (open.current.includes(path)) return;
    try {
      const id = await deliver(services, name, draft);
      settleDraft(storage, name, draft, { id, isNews });
      for (const { key } of draft.files) void files.remove(key);
    } catch (thrown) {
      const failure = toAppError(thrown);
      const held = holdsBack ? holdBack(draft, failure) : undefined;
      // What was dropped meanwhile stays dropped.
      if (held && findDraft(storage, name)) changeDraft(storage, name, held, draft);
      else if (failure.outcome === 'refused') refused.current.add(draft.idempotencyKey);
    }
  };
  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    for (const name of Object.keys(listDrafts(storage))) await sendOne(name);
    isRunning.current = false;
  };
  const isOn = isSignedIn && hasQueued;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at once when there is something, then as retries say.
  useEffect(() => {
    if (isOn) void run();
  }, [isOn]);
  useRetries(isOn, () => void run());
}

function goesByItself({ isSent, heldBack }: Draft): boolean {
  return isSent && heldBack === undefined;
}
