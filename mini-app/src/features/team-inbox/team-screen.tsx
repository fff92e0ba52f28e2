import { useSearchParams } from 'react-router-dom';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ViewLinks } from '#app/ui/view-links.tsx';
import { type TeamHelpRequest, TeamView } from '#shared/team-help-requests.ts';
import { orderQueue } from './queue-order.ts';
import { useTeamRequests } from './requests.ts';
import { TeamPlaces } from './team-places.tsx';
import { TeamRow } from './team-row.tsx';
import { texts } from './texts.ts';
import { TodayAppointments } from './today-appointments.tsx';
import { UnsentWork } from './unsent-work.tsx';
import { useMinute } from './use-minute.ts';
import { useTeam } from './use-team.ts';

const emptyTexts: Record<TeamView, string> = {
  open: texts.noneOpen,
  mine: texts.noneMine,
  team: texts.noneTeam,
  done: texts.noneDone,
};

/** The first screen of a helper: what was promised for today, then who waits. */
export function TeamScreen() {
  useMinute();
  const { member } = useTeam();
  const asked = useSearchParams()[0].get('view');
  const view = TeamView.options.find((name) => name === asked) ?? 'open';
  const requests = useTeamRequests(view);
  return (
    <Screen title={texts.title}>
      <p className="soft">{member.teamName}</p>
      <UnsentWork />
      <Today view={view} shown={requests.state.kind === 'ready' ? requests.state.value : []} />
      <ViewLinks
        label={texts.views}
        views={TeamView.options}
        names={texts.viewNames}
        here={view}
        addressOf={(name) => `/team?view=${name}`}
      />
      <Faces
        load={requests}
        isEmpty={(list) => list.length === 0}
        empty={<p>{emptyTexts[view]}</p>}
        ready={(list) => (
          <ul className="rows">
            {(view === 'done' ? list : orderQueue(list)).map((request) => (
              <TeamRow key={request.id} request={request} view={view} />
            ))}
          </ul>
        )}
      />
      <LinkButton kind="secondary" to="/team/new">
        {texts.enter}
      </LinkButton>
      <TeamPlaces />
    </Screen>
  );
}

function Today({ view, shown }: { view: TeamView; shown: readonly TeamHelpRequest[] }) {
  if (view === 'mine') return <TodayAppointments mine={shown} />;
  return view === 'open' ? <TodayOfMine /> : null;
}

function TodayOfMine() {
  const { state } = useTeamRequests('mine', true);
  return <TodayAppointments mine={state.kind === 'ready' ? state.value : []} />;
}
