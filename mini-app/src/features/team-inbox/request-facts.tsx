import { Fragment } from 'react';
import { sayVisit } from '#app/lib/visit-words.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { sayMomentAhead } from './due-words.ts';
import { deskNames, sourceNames, texts } from './texts.ts';
import '#app/ui/facts.css';

/** What a helper needs to know before they write, call or go; nothing where nothing is known. */
export function RequestFacts({ request }: { request: TeamHelpRequest }) {
  const facts = factsOf(request).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  if (facts.length === 0) return null;
  return (
    <dl className="card facts">
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function factsOf(request: TeamHelpRequest): [string, string | null | undefined][] {
  const { step, tutorialTitle, visit, appointmentAt, reachBy, referredTo } = request;
  const isStuck = step !== null && tutorialTitle !== null;
  return [
    [texts.appointment, appointmentAt && sayMomentAhead(appointmentAt)],
    [texts.forWhom, request.forWhom],
    [texts.reach, reachBy === 'zalo' ? null : texts.reachWays[reachBy]],
    [texts.visit, visit && sayVisit(visit)],
    [texts.housePlace, visit?.place],
    [texts.place, isStuck ? texts.step(step, tutorialTitle) : null],
    [texts.source, sourceNames[request.source]],
    [texts.referredTo, referredTo && deskNames[referredTo]],
    [texts.merged, request.mergedCodes.join(', ')],
    [texts.phoneModel, request.phoneModel],
  ];
}
