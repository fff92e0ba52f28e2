import { AppError, notSignedIn } from '#app/lib/app-error.ts';
import type { Draft } from '#app/lib/draft.ts';
import { interruptBy, useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { type DraftSending, useDraft } from '#app/lib/use-draft.ts';
import { draftName, type Subject, subjectPath } from './draft-names.ts';
import { consentMissing, sendQuestion } from './send-question.ts';

/** The server needs the resident's village first; it is asked for and the sending goes on by itself. */
const villageMissing = 'help-request/village-missing';

const isOnlyInterrupted = ({ code }: AppError) =>
  code === villageMissing || code === notSignedIn || code === consentMissing;

export interface Question extends DraftSending {
  /** The person must first agree that the team reads what they send. */
  isConsentDue: boolean;
}

/**
 * A question on its way to the team: kept with its key until the server has it, taken up again when the
 * screen is opened after a restart, a sign-in or the choice of a village. Ends at the opened request.
 */
export function useQuestion(subject: Subject): Question {
  const services = useServices();
  const go = useGo();
  const here = subjectPath(subject);

  const deliver = async (draft: Draft) => {
    try {
      const opened = await sendQuestion(services, subject, draft);
      go(`/help-requests/${opened.id}`, { replace: true, state: { justSent: true } });
      return opened.id;
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined;
      if (code === villageMissing) go(interruptBy('/village', here), { replace: true });
      if (code === notSignedIn) go(interruptBy('/sign-in', here), { replace: true });
      throw error;
    }
  };
  const question = useDraft(draftName(subject), deliver, { keepsWaiting: isOnlyInterrupted });
  return { ...question, isConsentDue: question.error?.code === consentMissing };
}
