import { QuestionQueue } from '#app/features/ask/question-queue.tsx';
import { WritingQueue } from '#app/features/my-requests/writing-queue.tsx';

/** Everything that goes out by itself as soon as there is network. */
export function DraftQueues() {
  return (
    <>
      <QuestionQueue />
      <WritingQueue />
    </>
  );
}
