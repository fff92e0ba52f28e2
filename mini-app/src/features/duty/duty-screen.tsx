import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useTeamMember } from '#app/lib/team-member.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { DutyShift } from '#shared/credit.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { useDuty } from './requests.ts';
import { ShiftCard } from './shift-card.tsx';
import { isOver } from './shift-times.ts';
import { texts } from './texts.ts';
import './duty.css';

const pastAtOnce = 5;

/** Who is where when, so that nobody comes to a locked culture house. */
export function DutyScreen() {
  const { isLeader } = useTeamMember();
  const duty = useDuty();
  const [isPlanning, setPlanning] = useState(false);
  return (
    <Screen title={texts.title} backTo="/team">
      {isLeader && <Button onClick={() => setPlanning(true)}>{texts.plan}</Button>}
      <Faces
        load={duty}
        ready={(shifts) => (
          <Rota
            shifts={shifts}
            onChanged={(changed) =>
              duty.replace(shifts.map((shift) => (shift.id === changed.id ? changed : shift)))
            }
          />
        )}
      />
      {isPlanning && (
        <PlanDialog
          onClose={() => setPlanning(false)}
          onPlanned={() => {
            setPlanning(false);
            duty.reload();
          }}
        />
      )}
    </Screen>
  );
}

interface RotaProps {
  shifts: DutyShift[];
  onChanged: (shift: DutyShift) => void;
}

function Rota({ shifts, onChanged }: RotaProps) {
  const { isLeader } = useTeamMember();
  const [showsAllPast, setShowsAllPast] = useState(false);
  const now = presentTime();
  const coming = shifts.filter((shift) => !isOver(shift, now));
  const past = shifts.filter((shift) => isOver(shift, now));
  const seen = showsAllPast ? past : past.slice(0, pastAtOnce);
  return (
    <>
      <section className="stack stack-tight">
        <h2>{texts.coming}</h2>
        {coming.length === 0 && <p>{texts.noneComing}</p>}
        {coming.length === 0 && !isLeader && <p className="soft">{texts.askLeader}</p>}
        <ul className="rows">
          {coming.map((shift) => (
            <ShiftCard key={shift.id} shift={shift} onChanged={onChanged} />
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section className="stack stack-tight">
          <h2>{texts.past}</h2>
          <ul className="rows">
            {seen.map((shift) => (
              <ShiftCard key={shift.id} shift={shift} onChanged={onChanged} />
            ))}
          </ul>
          {seen.length < past.length && (
            <Button kind="quiet" onClick={() => setShowsAllPast(true)}>
              {texts.morePast}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
