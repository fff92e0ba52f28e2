import { sayMoment } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { HelpRequestSummary } from '#shared/help-requests.ts';
import { sayState, tagOf } from './state-words.ts';

export function RequestRows({ requests }: { requests: readonly HelpRequestSummary[] }) {
  return (
    <ul className="rows">
      {requests.map((request) => (
        <RowLink
          key={request.id}
          to={`/help-requests/${request.id}`}
          title={request.question}
          detail={
            <>
              <span className={tagOf(request)}>{sayState(request)}</span>
              <br />
              {request.code} · {sayMoment(request.openedAt)}
            </>
          }
        />
      ))}
    </ul>
  );
}
