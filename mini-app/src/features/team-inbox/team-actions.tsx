import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { Member } from './needs-member.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { claim } from './requests.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import type { TeamActionProps } from './team-action.ts';
import { TeamAnswerForm } from './team-answer-form.tsx';
import { texts } from './texts.ts';

type Dialogue = 'resolve' | 'release' | 'hand-over';

/** What this member may do with the request now; the leader may also move what a colleague holds. */
export function TeamActions({ request, member, onChanged }: TeamActionProps & { member: Member }) {
  const { http } = useServices();
  const [open, setOpen] = useState<Dialogue>();
  const close = () => setOpen(undefined);
  const take = useAction(async () => onChanged(await claim(http, request.id)));

  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  const isWaiting = request.state === 'open';
  const isUnheld = isWaiting || (request.state === 'answered' && request.helperName === null);
  const mayMove = request.isMine || (member.isLeader && !isOver && request.state !== 'escalated');
  const dialog = { request, onChanged, onClose: close };
  if (isOver) return null;
  return (
    <div className="stack">
      {take.error && <Notice kind="bad">{take.error.message}</Notice>}
      {isUnheld && (
        <Button
          isBig
          isBusy={take.isBusy}
          busyLabel={texts.claiming}
          onClick={() => void take.run()}
        >
          {texts.claim}
        </Button>
      )}
      {!isWaiting && !request.isMine && request.helperName !== null && (
        <p>{texts.taken(request.helperName)}</p>
      )}
      {request.isMine && <TeamAnswerForm request={request} onChanged={onChanged} />}
      {mayMove && (
        <div className="side-by-side">
          {!isWaiting && (
            <Button kind="secondary" onClick={() => setOpen('resolve')}>
              {texts.resolve}
            </Button>
          )}
          {request.isMine && (
            <Button kind="secondary" onClick={() => setOpen('release')}>
              {texts.release}
            </Button>
          )}
          <Button kind="secondary" onClick={() => setOpen('hand-over')}>
            {texts.handOver}
          </Button>
        </div>
      )}
      {open === 'resolve' && <ResolveDialog {...dialog} />}
      {open === 'release' && <ReleaseDialog {...dialog} />}
      {open === 'hand-over' && <HandOverDialog {...dialog} member={member} />}
    </div>
  );
}
