import { useServices } from '#app/lib/services.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { botTexts } from './bot-texts.ts';
import { texts } from './texts.ts';
import { useTeam } from './use-team.ts';

/** Everything of the team's that is not a request. */
export function TeamPlaces() {
  const { member } = useTeam();
  const { pending } = useServices();
  const refused = pending.list('/api/team/').filter(({ refusal }) => refusal !== undefined).length;
  return (
    <nav aria-label={texts.places}>
      <ul className="rows">
        <RowLink
          to="/team/households"
          title={texts.households}
          detail={refused > 0 ? texts.householdsRefused(refused) : texts.householdsHint}
        />
        <RowLink to="/team/duty" title={texts.duty} detail={texts.dutyHint} />
        <RowLink to="/team/thanks" title={texts.thanks} detail={texts.thanksHint} />
        {member.isLeader && (
          <RowLink to="/team/canned" title={texts.canned} detail={texts.cannedHint} />
        )}
        <RowLink to="/team/search" title={texts.search} detail={texts.searchHint} />
        <RowLink to="/team/posts" title={texts.posts} />
        {member.hasBot && <RowLink to="/team/bot" title={botTexts.title} />}
      </ul>
    </nav>
  );
}
