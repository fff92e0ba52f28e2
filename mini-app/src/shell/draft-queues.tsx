import { lazy } from 'react';
import { QuestionQueue } from '#app/features/ask/question-queue.tsx';
import { WritingQueue } from '#app/features/my-requests/writing-queue.tsx';
import { orNothing } from '#app/lib/or-nothing.ts';
import { useSession } from '#app/lib/services.tsx';

const TeamAhead = lazy(() => orNothing(import('./team-ahead.tsx').then((part) => part.TeamAhead)));

/** Everything that goes out by itself as soon as there is network, and what comes by itself. */
export function DraftQueues() {
  const session = useSession();
  return (
    <>
      <QuestionQueue />
      <WritingQueue />
      {session.kind === 'signed-in' && session.me.member !== null && <TeamAhead />}
    </>
  );
}
