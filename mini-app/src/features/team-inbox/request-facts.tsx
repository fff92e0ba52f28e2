import type { ReactNode } from 'react';
import { sayVisit } from '#app/lib/visit-words.ts';
import type { TeamHelpRequest } from '#shared/help-requests.ts';
import { sayMomentAhead } from './due-words.ts';
import { deskNames, sourceNames, texts } from './texts.ts';
import '#app/ui/facts.css';

/** What a helper needs to know before they write, call or go. */
export function RequestFacts({ request }: { request: TeamHelpRequest }) {
  const { step, tutorialTitle, phoneModel, forWhom, visit, contactPhone, source } = request;
  const { appointmentAt, referredTo, mergedCodes } = request;
  return (
    <dl className="card facts">
      {appointmentAt !== null && (
        <Fact name={texts.appointment}>{sayMomentAhead(appointmentAt)}</Fact>
      )}
      <Fact name={texts.resident}>{request.residentName ?? texts.residentUnnamed}</Fact>
      {forWhom !== null && <Fact name={texts.forWhom}>{forWhom}</Fact>}
      <Fact name={texts.village}>{request.villageName}</Fact>
      {request.reachBy !== 'zalo' && (
        <Fact name={texts.reach}>
          {request.reachBy === 'phone' ? texts.reachPhone : texts.reachVisit}
        </Fact>
      )}
      {contactPhone !== null && (
        <Fact name={texts.contactPhone}>
          <a className="call-link" href={`tel:${contactPhone}`}>
            {contactPhone}
          </a>
        </Fact>
      )}
      {visit !== null && <Fact name={texts.visit}>{sayVisit(visit)}</Fact>}
      {visit?.place !== undefined && visit.place !== '' && (
        <Fact name={texts.housePlace}>{visit.place}</Fact>
      )}
      {step !== null && tutorialTitle !== null && (
        <Fact name={texts.place}>{texts.step(step, tutorialTitle)}</Fact>
      )}
      {sourceNames[source] !== undefined && <Fact name={texts.source}>{sourceNames[source]}</Fact>}
      {referredTo !== null && <Fact name={texts.referredTo}>{deskNames[referredTo]}</Fact>}
      {mergedCodes.length > 0 && <Fact name={texts.merged}>{mergedCodes.join(', ')}</Fact>}
      {phoneModel !== null && <Fact name={texts.phoneModel}>{phoneModel}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
