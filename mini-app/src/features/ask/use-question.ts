import { useEffect } from 'react';
import { AppError, notSignedIn } from '#app/lib/app-error.ts';
import type { Draft } from '#app/lib/draft-store.ts';
import { interruptBy, useGo } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { type DraftSending, useDraft } from '#app/lib/use-draft.ts';
import { HelpRequestDetail, type NewHelpRequest } from '#shared/help-requests.ts';
import { draftName, type Subject, subjectPath } from './draft-names.ts';

/** The server needs the resident's village first; it is asked for and the sending goes on by itself. */
const villageMissing = 'help-request/village-missing';

const isOnlyInterrupted = (error: AppError) =>
  error.code === villageMissing || error.code === notSignedIn;

/**
 * A question on its way to the team: kept with its key until the server has it, taken up again when the
 * screen is opened after a restart, a sign-in or the choice of a village. Ends at the opened request.
 */
export function useQuestion(subject: Subject): DraftSending {
  const { http, platform } = useServices();
  const session = useSession();
  const go = useGo();
  const here = subjectPath(subject);

  const deliver = async (draft: Draft) => {
    const body = await describe(subject, draft, platform.findPhoneModel());
    try {
      const opened = await http.post('/api/help-requests', body, HelpRequestDetail);
      go(`/help-requests/${opened.id}`, {
        replace: true,
        state: { justSent: true, masked: opened.masked },
      });
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined;
      if (code === villageMissing) go(interruptBy('/village', here), { replace: true });
      if (code === notSignedIn) go(interruptBy('/sign-in', here), { replace: true });
      throw error;
    }
  };
  const question = useDraft(draftName(subject), deliver, isOnlyInterrupted);

  const isReady = session.kind !== 'starting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when the screen opens.
  useEffect(() => {
    if (question.draft.isSent && isReady) void question.send();
  }, [isReady]);
  return question;
}

async function describe(
  subject: Subject,
  draft: Draft,
  phoneModelFound: Promise<string | undefined>,
): Promise<NewHelpRequest> {
  const question = draft.text.trim();
  const phoneModel = await phoneModelFound;
  return {
    idempotencyKey: draft.idempotencyKey,
    ...(question === '' ? {} : { question }),
    ...(phoneModel === undefined ? {} : { phoneModel }),
    ...(subject.kind === 'stuck' ? { tutorialId: subject.tutorialId, step: subject.step } : {}),
  };
}
