import { type QueuedDrafts, useDraftQueue } from '#app/lib/use-draft-queue.ts';
import { subjectOf, subjectPath } from './draft-names.ts';
import { sendQuestion } from './send-question.ts';

const questions: QueuedDrafts = {
  pathOf(name) {
    const subject = subjectOf(name);
    return subject && subjectPath(subject);
  },
  async deliver(services, name, draft) {
    const subject = subjectOf(name);
    if (!subject) throw new Error(`No question is kept as ${name}.`);
    return (await sendQuestion(services, subject, draft)).id;
  },
  isNews: true,
};

/** Questions that were put off for lack of network; one that is refused waits on the first screen for the person. */
export function QuestionQueue() {
  useDraftQueue(questions);
  return null;
}
