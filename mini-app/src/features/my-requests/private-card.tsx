import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { OwnHelpRequest } from '#shared/request-audience.ts';
import { texts } from './private-texts.ts';

interface PrivateCardProps {
  request: OwnHelpRequest;
  onChanged: (request: OwnHelpRequest) => void;
}

/** Says who reads what was confided, and lets its asker leave the leader out; nothing for what the team reads. */
export function PrivateCard({ request, onChanged }: PrivateCardProps) {
  const { http } = useServices();
  const path = `/api/help-requests/${request.id}/desk-alone`;
  const leaveOut = useAction(async () => onChanged(await http.post(path, {}, OwnHelpRequest)));
  if (request.audience === 'team') return null;
  const isForLeader = request.audience === 'leader';
  return (
    <section className="card stack stack-tight" aria-labelledby="private-request">
      <h2 id="private-request">{texts.privateTitle}</h2>
      <p>{isForLeader ? texts.privateForLeader : texts.privateForDesk}</p>
      {leaveOut.error && <Notice kind="bad">{leaveOut.error.message}</Notice>}
      {isForLeader && (
        <>
          <p className="soft">{texts.deskAloneHint}</p>
          <Button
            kind="secondary"
            isBusy={leaveOut.isBusy}
            busyLabel={texts.deskAloneBusy}
            onClick={() => void leaveOut.run()}
          >
            {texts.deskAlone}
          </Button>
        </>
      )}
    </section>
  );
}
