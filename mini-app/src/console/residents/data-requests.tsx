import { Faces } from '#app/ui/faces.tsx';
import { DataRequestCard } from './data-request-card.tsx';
import { useDataRequests } from './requests.ts';
import { texts } from './texts.ts';

interface DataRequestsProps {
  mayAnswer: boolean;
  onOpen(residentId: string): void;
}

/** What residents asked about their data, the most urgent first. */
export function DataRequests({ mayAnswer, onOpen }: DataRequestsProps) {
  const list = useDataRequests();
  return (
    <section className="stack" aria-labelledby="data-requests">
      <div>
        <h2 id="data-requests">{texts.asked}</h2>
        <p className="soft">{texts.askedWhat}</p>
      </div>
      <Faces
        load={list}
        isEmpty={({ requests }) => requests.length === 0}
        empty={<p>{texts.noneAsked}</p>}
        ready={({ requests }) => (
          <ul className="rows">
            {requests.map((request) => (
              <DataRequestCard
                key={request.id}
                request={request}
                mayAnswer={mayAnswer}
                onChanged={list.reload}
                onOpen={onOpen}
              />
            ))}
          </ul>
        )}
      />
    </section>
  );
}
