import type { ReactNode } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { keepMasked } from '#app/lib/masked-words.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { teamRequestKey, useTeamRequest } from './requests.ts';
import { maskedName } from './team-writing.ts';
import { texts } from './texts.ts';
import { useStillHere } from './use-still-here.ts';
import { useTeam } from './use-team.ts';

interface RequestStepProps {
  title: string;
  /** What the person does there; `finish` ends it with what became of the request, and says `words` on its screen. */
  children: (
    request: TeamHelpRequest,
    finish: (changed: TeamHelpRequest, words: string) => void,
  ) => ReactNode;
}

/** One thing to do with a request, on a screen of its own; leads back to the request when it is done. */
export function RequestStep({ title, children }: RequestStepProps) {
  const { helpRequestId = '' } = useParams();
  const request = useTeamRequest(helpRequestId);
  const leave = useLeave(`/team/${helpRequestId}`);
  const { answers, platform } = useServices();
  const { tell } = useTeam();
  const finish = (changed: TeamHelpRequest, words: string) => {
    answers.set(teamRequestKey(helpRequestId), changed);
    keepMasked(platform.storage, maskedName(helpRequestId), changed.masked);
    tell({ helpRequestId, state: changed.state, words });
    leave();
  };
  return (
    <Screen title={title} backTo={`/team/${helpRequestId}`} backLabel={texts.backToRequest}>
      <Faces
        load={request}
        ready={(value) => (
          <>
            <p className="team-brief">
              <strong>{value.code}</strong> · {value.residentName ?? texts.residentUnnamed}
              <br />
              {value.question}
            </p>
            {children(value, finish)}
          </>
        )}
      />
    </Screen>
  );
}

/**
 * Ends a screen: back to where it was opened from, so that the phone's own way back does not lead here again. Whoever left it
 * meanwhile stays where they are.
 */
function useLeave(to: string): () => void {
  const navigate = useNavigate();
  const go = useGo();
  const isWithin = useLocation().state?.isWithin === true;
  const isStillHere = useStillHere();
  return () => {
    if (!isStillHere()) return;
    if (isWithin) navigate(-1);
    else go(to, { replace: true });
  };
}
