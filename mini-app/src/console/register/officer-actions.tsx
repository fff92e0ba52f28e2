import { useServices } from '#app/lib/services.tsx';
import { AnswerForm } from '#app/ui/answer-form.tsx';
import type { RegisterDetail } from '#shared/register.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { answer } from './requests.ts';
import { ResolveForm } from './resolve-form.tsx';
import { texts } from './texts.ts';

export interface OfficerActionsProps {
  request: RegisterDetail;
  onChanged: (request: RegisterDetail) => void;
}

/** What the commune does with a request that is not finished; what a team passed up, and what is private, waits for its answer first. */
export function OfficerActions(props: OfficerActionsProps) {
  const { http } = useServices();
  const { request, onChanged } = props;
  const isOurs = request.state === 'escalated' || request.audience !== 'team';
  return (
    <div className="stack card">
      {isOurs && (
        <AnswerForm
          helpRequestId={request.id}
          send={async (words) => onChanged(await answer(http, request.id, words))}
        />
      )}
      <details open={isOurs}>
        <summary className="register-more">{texts.moreActs}</summary>
        <div className="stack">
          <ResolveForm {...props} />
          {request.audience !== 'desk' && <HandOverForm {...props} />}
        </div>
      </details>
    </div>
  );
}
