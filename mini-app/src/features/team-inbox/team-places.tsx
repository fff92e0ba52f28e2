import { RowLink } from '#app/ui/row.tsx';
import { texts } from './texts.ts';

/** Everything of the team's that is not a request. */
export function TeamPlaces() {
  return (
    <nav aria-label={texts.places}>
      <ul className="rows">
        <RowLink to="/team/households" title={texts.households} detail={texts.householdsHint} />
        <RowLink to="/team/duty" title={texts.duty} detail={texts.dutyHint} />
        <RowLink to="/team/thanks" title={texts.thanks} detail={texts.thanksHint} />
        <RowLink to="/team/search" title={texts.search} detail={texts.searchHint} />
        <RowLink to="/team/posts" title={texts.posts} />
      </ul>
    </nav>
  );
}
