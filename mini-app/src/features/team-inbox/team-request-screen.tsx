import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { Conversation } from '#app/ui/conversation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { MaskedKind, TeamHelpRequest } from '#shared/help-requests.ts';
import { toLine } from './history-lines.ts';
import { useMember } from './needs-member.tsx';
import { RequestFacts } from './request-facts.tsx';
import { useTeamRequest } from './requests.ts';
import { TeamActions } from './team-actions.tsx';
import { texts } from './texts.ts';
import './team-inbox.css';

export function TeamRequestScreen() {
  const { helpRequestId = '' } = useParams();
  const member = useMember();
  const request = useTeamRequest(helpRequestId);
  const [masked, setMasked] = useState<readonly MaskedKind[]>([]);
  const takeChanged = (changed: TeamHelpRequest) => {
    setMasked(changed.masked ?? []);
    request.replace(changed);
  };
  const title =
    request.state.kind === 'ready' ? texts.detailTitle(request.state.value.code) : texts.detail;
  return (
    <Screen title={title} backTo="/team">
      <Faces
        load={request}
        ready={(value) => (
          <>
            <p className="team-question">{value.question}</p>
            <RequestFacts request={value} />
            <TeamActions key={value.id} request={value} member={member} onChanged={takeChanged} />
            <CoveredForHelper masked={masked} />
            <section className="stack stack-tight">
              <h2>{texts.history}</h2>
              <Conversation label={texts.history} lines={value.entries.map(toLine)} />
            </section>
          </>
        )}
      />
    </Screen>
  );
}
