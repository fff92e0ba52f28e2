import { useCallback, useEffect, useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useLoad } from '#app/lib/use-load.ts';
import { TutorialProgressList } from '#shared/tutorial-use.ts';
import { joinProgress, type Reached, readProgress, saveProgress } from './progress.ts';

const pathOf = (tutorialId: string) =>
  `/api/me/tutorial-progress/${encodeURIComponent(tutorialId)}`;

/** How far the person came with each tutorial: at once what this device knows, then the later of it and the server's. */
export function useProgress(): Record<string, Reached> {
  const { platform, pending } = useServices();
  const { storage } = platform;
  const personId = usePersonId();
  const [progress, setProgress] = useState(() => readProgress(storage));
  const known = useLoad(`tutorial-progress/${personId ?? ''}`, async (http, signal) =>
    personId === undefined
      ? { progress: [] }
      : http.get('/api/me/tutorial-progress', TutorialProgressList, { signal }),
  );
  const fromServer = known.state.kind === 'ready' ? known.state.value.progress : undefined;
  useEffect(() => {
    if (personId === undefined || fromServer === undefined) return;
    for (const [tutorialId, reached] of joinProgress(storage, personId, fromServer)) {
      const { step, isFinished } = reached;
      pending.put(pathOf(tutorialId), { step, isFinished });
    }
    setProgress(readProgress(storage));
  }, [storage, pending, personId, fromServer]);
  return progress;
}

/** Keeps how far the person came: on the device at once, at the server as soon as it knows them and hears it. */
export function useKeepProgress(): (tutorialId: string, step: number, isFinished: boolean) => void {
  const { platform, pending } = useServices();
  const { storage } = platform;
  const personId = usePersonId();
  return useCallback(
    (tutorialId, step, isFinished) => {
      const isUploaded = personId !== undefined;
      const updatedAt = presentTime().toISOString();
      saveProgress(storage, personId, tutorialId, { step, isFinished, updatedAt, isUploaded });
      if (isUploaded) pending.put(pathOf(tutorialId), { step, isFinished });
    },
    [storage, pending, personId],
  );
}

function usePersonId(): string | undefined {
  const session = useSession();
  return session.kind === 'signed-in' ? session.me.resident.id : undefined;
}
