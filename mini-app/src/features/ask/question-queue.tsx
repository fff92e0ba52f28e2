import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { AppError } from '#app/lib/app-error.ts';
import { listDrafts, settleDraft } from '#app/lib/draft-store.ts';
import { useNextPath } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { useRetries } from '#app/lib/use-retries.ts';
import { subjectOf, subjectPath } from './draft-names.ts';
import { sendQuestion } from './send-question.ts';

/**
 * Sends what was put off for lack of network, on whatever screen the person is. A question whose own screen is open,
 * or will be again after an interruption, is left to that screen; one that the server refused waits on the first screen for the person.
 */
export function QuestionQueue() {
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
  const hasQueued = Object.entries(drafts).some(([name, { isSent }]) => isSent && subjectOf(name));

  const sendQueued = async () => {
    for (const [name, draft] of Object.entries(listDrafts(storage))) {
      const subject = subjectOf(name);
      if (!subject || !draft.isSent || refused.current.has(draft.idempotencyKey)) continue;
      if (open.current.includes(subjectPath(subject))) continue;
      try {
        const { id } = await sendQuestion(services, subject, draft);
        settleDraft(storage, name, draft, { id, isNews: true });
        for (const { key } of draft.files) void files.remove(key);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.outcome === 'refused') refused.current.add(draft.idempotencyKey);
      }
    }
  };
  const run = () => {
    if (isRunning.current) return;
    isRunning.current = true;
    void sendQueued().finally(() => {
      isRunning.current = false;
    });
  };
  const isOn = isSignedIn && hasQueued;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at once when there is something, then as retries say.
  useEffect(() => {
    if (isOn) run();
  }, [isOn]);
  useRetries(isOn, run);
  return null;
}
