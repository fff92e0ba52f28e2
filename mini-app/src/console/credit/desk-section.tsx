import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayDay } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { DutyShift } from '#shared/credit.ts';
import { DeskForm } from './desk-form.tsx';
import { cancelTurn, useDesk } from './requests.ts';
import { texts } from './texts.ts';

/** Turns at the commune's one-stop desk: planned here, taken by members in the Mini App. */
export function DeskSection() {
  const rota = useDesk();
  return (
    <section className="stack not-printed" aria-labelledby="desk">
      <h2 id="desk">{texts.deskTitle}</h2>
      <p className="soft">{texts.deskWhat}</p>
      <DeskForm onPlanned={rota.reload} />
      <Faces
        load={rota}
        isEmpty={({ shifts }) => shifts.length === 0}
        empty={<p>{texts.deskNone}</p>}
        ready={({ shifts }) => (
          <ul className="rows desk-turns">
            {shifts.map((shift) => (
              <Turn key={shift.id} shift={shift} onCancelled={rota.reload} />
            ))}
          </ul>
        )}
      />
    </section>
  );
}

function Turn({ shift, onCancelled }: { shift: DutyShift; onCancelled: () => void }) {
  const { http } = useServices();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const cancel = useAction(async () => {
    await cancelTurn(http, shift.id);
    close();
    onCancelled();
  });
  const when = texts.turn(sayDay(shift.day), clock(shift.fromMinute), clock(shift.toMinute));
  const people = shift.members.map(({ name, peopleHelped }) => texts.helped(name, peopleHelped));
  const isOver = shift.members.some(({ isRecorded }) => isRecorded);
  return (
    <li className="card stack stack-tight">
      <p>
        <strong>{when}</strong>{' '}
        {shift.isCancelled && <span className="tag tag-over">{texts.cancelled}</span>}
      </p>
      <p className="soft">{people.length === 0 ? texts.nobody : people.join(', ')}</p>
      {shift.note !== null && <p>{shift.note}</p>}
      {!shift.isCancelled && !isOver && (
        <div className="credit-actions">
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {texts.cancel}
            <span className="visually-hidden"> {when}</span>
          </Button>
        </div>
      )}
      {isAsking && (
        <AskFirst
          title={texts.cancelTitle}
          words={when}
          yes={texts.cancelYes}
          isDanger
          action={cancel}
          onYes={() => void cancel.run()}
          onClose={close}
        />
      )}
    </li>
  );
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
