import { useState } from 'react';
import { sayMoment } from '#app/lib/time-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { ResidentDetail } from '#shared/residents.ts';
import { DataRequestCard } from './data-request-card.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useResident } from './requests.ts';
import { texts } from './texts.ts';

interface ResidentViewProps {
  id: string;
  mayAnswer: boolean;
  onBack(): void;
}

/** One resident: what they agreed to and what they asked about their data. */
export function ResidentView({ id, mayAnswer, onBack }: ResidentViewProps) {
  const load = useResident(id);
  return (
    <div className="register stack residents">
      <div className="residents-actions">
        <Button kind="quiet" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
      <Faces
        load={load}
        ready={(resident) => (
          <Shown resident={resident} mayAnswer={mayAnswer} onChanged={load.reload} />
        )}
      />
    </div>
  );
}

interface ShownProps {
  resident: ResidentDetail;
  mayAnswer: boolean;
  onChanged(): void;
}

function Shown({ resident, mayAnswer, onChanged }: ShownProps) {
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <div>
        <h1>{resident.isErased ? texts.erased : (resident.name ?? texts.nameless)}</h1>
        <p>
          {resident.code} · {resident.areaName}
        </p>
      </div>
      <Facts resident={resident} />
      <section className="stack stack-tight" aria-labelledby="asked">
        <h2 id="asked">{texts.asked}</h2>
        {!resident.isErased && (
          <div className="residents-actions">
            <Button onClick={() => setRecording(true)}>{texts.record}</Button>
          </div>
        )}
        {resident.dataRequests.length === 0 && <p className="soft">{texts.noneAsked}</p>}
        <ul className="rows">
          {resident.dataRequests.map((request) => (
            <DataRequestCard
              key={request.id}
              request={request}
              mayAnswer={mayAnswer}
              onChanged={onChanged}
            />
          ))}
        </ul>
      </section>
      {isRecording && (
        <RecordDialog
          residentId={resident.id}
          onClose={() => setRecording(false)}
          onRecorded={() => {
            setRecording(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

function Facts({ resident }: { resident: ResidentDetail }) {
  const { consents, muted } = resident;
  return (
    <section className="card stack stack-tight" aria-labelledby="consents">
      <p>{resident.isInChat ? texts.inChat : texts.notInChat}</p>
      <p>{resident.hasMiniApp ? texts.inMiniApp : texts.notInMiniApp}</p>
      <p>{texts.knownSince(sayMoment(resident.knownSince))}</p>
      <p>{texts.requests(resident.requestCount, resident.openRequestCount)}</p>
      <h2 id="consents">{texts.consents}</h2>
      {consents.length === 0 ? (
        <p className="soft">{texts.noConsents}</p>
      ) : (
        <ul>
          {consents.map(({ purpose, givenAt, withdrawnAt }) => (
            <li key={`${purpose} ${givenAt}`}>
              {texts.purposes[purpose]}: {texts.given(sayMoment(givenAt))}
              {withdrawnAt !== null && `, ${texts.withdrawn(sayMoment(withdrawnAt))}`}
            </li>
          ))}
        </ul>
      )}
      {muted.length > 0 && <p>{texts.mutedTitle(texts.muted(muted))}</p>}
    </section>
  );
}
