import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import {
  dropHouse,
  dropVisit,
  type MadeHouse,
  type MadeVisit,
  putHouse,
  putVisit,
} from './made-here.ts';
import { texts } from './texts.ts';
import { useMadeHere } from './use-made-here.ts';

/** What was written here and the server does not have: what waits by itself, and what somebody must mend. */
export function UnsentVisits() {
  const { houses, visits } = useMadeHere();
  const waiting = visits.filter(({ sending }) => sending.kind === 'waiting').length;
  const refusedHouses = houses.filter(({ sending }) => sending.kind === 'refused');
  const refusedVisits = visits.filter(({ sending }) => sending.kind === 'refused');
  return (
    <>
      {waiting > 0 && <Notice kind="warning">{texts.unsentCount(waiting)}</Notice>}
      {refusedHouses.length + refusedVisits.length > 0 && (
        <section className="stack stack-tight">
          <h2>{texts.refusedTitle}</h2>
          <ul className="rows">
            {refusedHouses.map((made) => (
              <RefusedHouse key={made.id} made={made} />
            ))}
            {refusedVisits.map((made) => (
              <RefusedVisit key={made.id} made={made} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RefusedHouse({ made }: { made: MadeHouse }) {
  const services = useServices();
  return (
    <Refused
      title={texts.refusedHouse(made.house.name)}
      why={made.sending.kind === 'refused' ? made.sending.why : ''}
      mendAt={`/team/households/new?mend=${made.id}`}
      dropTitle={texts.dropHouseTitle}
      dropWords={texts.dropHouseWords}
      onAgain={() => putHouse(services, made.id, made.house)}
      onDrop={() => dropHouse(services, made.id)}
    />
  );
}

function RefusedVisit({ made }: { made: MadeVisit }) {
  const services = useServices();
  const { householdId, visitedAt, result } = made.visit;
  const hasDeeds = result === 'done' || result === 'partly';
  return (
    <Refused
      title={texts.refusedVisit(made.houseName, sayMoment(visitedAt))}
      why={made.sending.kind === 'refused' ? made.sending.why : ''}
      mendAt={hasDeeds ? `/team/households/${householdId}/visit?mend=${made.id}` : undefined}
      dropTitle={texts.dropTitle}
      dropWords={texts.dropWords}
      onAgain={() => putVisit(services, made.id, made)}
      onDrop={() => dropVisit(services, made.id)}
    />
  );
}

interface RefusedProps {
  title: string;
  why: string;
  /** Undefined where nothing was done that could be put right. */
  mendAt: string | undefined;
  dropTitle: string;
  dropWords: string;
  onAgain: () => void;
  onDrop: () => void;
}

function Refused(props: RefusedProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="card stack stack-tight">
      <h3>{props.title}</h3>
      <p>{props.why}</p>
      <div className="side-by-side">
        {props.mendAt !== undefined && (
          <LinkButton kind="secondary" to={props.mendAt}>
            {texts.mend}
          </LinkButton>
        )}
        <Button kind="secondary" onClick={props.onAgain}>
          {texts.sendAgain}
        </Button>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {texts.dropIt}
        </Button>
      </div>
      {isAsking && (
        <AskFirst
          title={props.dropTitle}
          words={props.dropWords}
          yes={texts.dropYes}
          isDanger
          onYes={props.onDrop}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
