import { sayMoment } from '#app/lib/time-words.ts';
import { Button } from '#app/ui/button.tsx';
import type { StaffOfficer } from '#shared/officers.ts';
import { texts } from './texts.ts';

/** What may be done with somebody of the list. */
export type OfficerAct = 'change' | 'invite' | 'leave' | 'come-back';

interface OfficerCardProps {
  officer: StaffOfficer;
  /** The list is of more than one place, so each says where. */
  hasSeveralPlaces: boolean;
  onAct: (act: OfficerAct) => void;
}

export function OfficerCard({ officer, hasSeveralPlaces, onAct }: OfficerCardProps) {
  const isLeft = officer.state === 'left';
  const act = (name: OfficerAct, label: string) => (
    <Button kind="quiet" onClick={() => onAct(name)}>
      {label}
      <span className="visually-hidden"> {officer.name}</span>
    </Button>
  );
  return (
    <li className="card officer-card">
      <div>
        <h2>
          {officer.name} {officer.isMe && <span className="soft">{texts.me}</span>}
        </h2>
        <p className="soft">
          {officer.code}
          {hasSeveralPlaces && ` · ${officer.areaName}`}
        </p>
      </div>
      <p>
        <strong>{texts.roles[officer.role]}</strong>
        {isLeft && <span className="tag tag-over officer-left">{texts.left}</span>}
      </p>
      <p className="soft">{isLeft ? '' : sayLink(officer)}</p>
      <div className="officer-acts">
        {isLeft ? (
          act('come-back', texts.comeBack)
        ) : (
          <>
            {act('change', texts.change)}
            {act('invite', texts.invite)}
            {act('leave', texts.leave)}
          </>
        )}
      </div>
    </li>
  );
}

function sayLink({ isLinked, canBeTold, invitedUntil }: StaffOfficer): string {
  if (isLinked) return canBeTold ? texts.linked : texts.linkedUntold;
  return invitedUntil === null ? texts.notLinked : texts.invitedUntil(sayMoment(invitedUntil));
}
