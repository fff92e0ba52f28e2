import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { Conversation } from '#app/ui/conversation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { toLine } from './history-lines.ts';
import { MaskedAtTeam } from './masked-at-team.tsx';
import { OtherWork } from './other-work.tsx';
import { RequestClocks } from './request-clocks.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestOutcome } from './request-outcome.tsx';
import { useTeamRequest } from './requests.ts';
import { TeamActions } from './team-actions.tsx';
import { texts } from './texts.ts';
import { useMinute } from './use-minute.ts';
import { useTeam } from './use-team.ts';

/** One request with all that was said and done, and the one thing to do next. */
export function TeamRequestScreen() {
  useMinute();
  const { helpRequestId = '' } = useParams();
  const request = useTeamRequest(helpRequestId);
  const title =
    request.state.kind === 'ready' ? texts.detailTitle(request.state.value.code) : texts.detail;
  return (
    <Screen title={title} backTo="/team">
      <MaskedAtTeam key={helpRequestId} helpRequestId={helpRequestId} />
      <Faces
        load={request}
        ready={(value) => (
          <>
            <p className="team-question">{value.question}</p>
            <p className="soft">
              {value.residentName ?? texts.residentUnnamed} · {value.villageName}
            </p>
            {value.audience !== 'team' && <PrivateNotice />}
            <RequestClocks request={value} />
            <CallButton request={value} />
            <RequestOutcome request={value} />
            <Told request={value} />
            <TeamActions key={value.id} request={value} onChanged={request.replace} />
            <OtherWork request={value} />
            <RequestFacts request={value} />
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

/** For the leader: what only they and the desk read. */
function PrivateNotice() {
  return (
    <section className="card stack stack-tight" aria-labelledby="team-private">
      <h2 id="team-private">{texts.privateTitle}</h2>
      <p>{texts.privateWords}</p>
    </section>
  );
}

/** The number that only whoever helps sees, ready to be called. */
function CallButton({ request: { contactPhone } }: { request: TeamHelpRequest }) {
  if (contactPhone === null) return null;
  return (
    <a className="button button-secondary" href={`tel:${contactPhone}`}>
      {texts.call(contactPhone)}
    </a>
  );
}

/** What was just done, here or on a screen of its own, until this one is left. */
function Told({ request }: { request: TeamHelpRequest }) {
  const { told, tell } = useTeam();
  useEffect(() => () => tell(undefined), [tell]);
  const isSo = told?.helpRequestId === request.id && told.state === request.state;
  return isSo ? <Notice>{told.words}</Notice> : null;
}
