import { deedNames } from '#app/lib/deed-texts.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';

/** Everything that waits in this house, so that all of it is done in one visit. */
export function OpenMatters({ house, title }: { house: Household; title: string }) {
  const { id, openRequests, openDeeds } = house;
  if (openRequests.length + openDeeds.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{title}</h2>
      <ul className="rows">
        {openRequests.map((request) => (
          <RowLink
            key={request.id}
            to={`/team/${request.id}`}
            title={request.question}
            detail={`${texts.requestRow(request.code)} · ${texts.requestHint}`}
          />
        ))}
        {openDeeds.map((deed) => (
          <RowLink
            key={deed}
            to={`/team/households/${id}/visit`}
            title={deedNames[deed]}
            detail={texts.deedHint}
          />
        ))}
      </ul>
    </section>
  );
}
