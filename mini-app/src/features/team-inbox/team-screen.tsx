import { useSearchParams } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import { presentTime } from '#app/lib/server-clock.ts';
import { sayDuration, sayMoment } from '#app/lib/time-words.ts';
import { sayVisit } from '#app/lib/visit-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { type TeamHelpRequest, TeamView } from '#shared/help-requests.ts';
import { useMember } from './needs-member.tsx';
import { useTeamRequests } from './requests.ts';
import { stateNames, texts } from './texts.ts';
import './team-inbox.css';

const emptyTexts: Record<TeamView, string> = {
  open: texts.noneOpen,
  mine: texts.noneMine,
  team: texts.noneTeam,
  done: texts.noneDone,
};

export function TeamScreen() {
  const member = useMember();
  const asked = useSearchParams()[0].get('view');
  const view = TeamView.options.find((name) => name === asked) ?? 'open';
  const requests = useTeamRequests(view);
  return (
    <Screen title={texts.title}>
      <p className="soft">{member.teamName}</p>
      <nav className="team-views" aria-label={texts.views}>
        {TeamView.options.map((name) => (
          <AppLink
            key={name}
            to={`/team?view=${name}`}
            className="team-view"
            aria-current={name === view ? 'page' : undefined}
          >
            {texts.viewNames[name]}
          </AppLink>
        ))}
      </nav>
      <Faces
        load={requests}
        isEmpty={(list) => list.length === 0}
        empty={<p>{emptyTexts[view]}</p>}
        ready={(list) => (
          <ul className="rows">
            {list.map((request) => (
              <RowLink
                key={request.id}
                to={`/team/${request.id}`}
                title={request.question}
                detail={<RowDetail request={request} view={view} />}
              />
            ))}
          </ul>
        )}
      />
      <LinkButton kind="quiet" to="/team/posts">
        {texts.posts}
      </LinkButton>
    </Screen>
  );
}

function RowDetail({ request, view }: { request: TeamHelpRequest; view: TeamView }) {
  const waited = Math.max(
    0,
    Math.floor((presentTime().getTime() - Date.parse(request.openedAt)) / 60_000),
  );
  return (
    <>
      {request.code} · {request.residentName ?? texts.residentUnnamed} · {request.villageName}
      <br />
      {view === 'open' ? (
        <span className="tag tag-waiting">{texts.waiting(sayDuration(waited))}</span>
      ) : (
        <>
          <span className="tag">{stateNames[request.state]}</span>{' '}
          {view === 'team' && `${request.helperName ?? texts.nobodyHolds} · `}
          {sayMoment(request.updatedAt)}
        </>
      )}
      {request.visit !== null && (
        <>
          <br />
          {texts.wantsVisit(sayVisit(request.visit))}
        </>
      )}
      {request.reachBy === 'phone' && (
        <>
          <br />
          {texts.wantsCall}
        </>
      )}
    </>
  );
}
