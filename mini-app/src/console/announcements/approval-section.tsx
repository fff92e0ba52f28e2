import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import { isChangedElsewhere } from './changed-elsewhere.ts';
import { ChannelCount } from './channel-count.tsx';
import type { DetailProps } from './detail.tsx';
import { detailTexts } from './detail-texts.ts';
import { ReachSummary } from './reach-summary.tsx';
import { decide, fetchDetail, sendBack, useAudience } from './requests.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { texts } from './texts.ts';

/** Where the second person decides, with whom it reaches before their eyes. */
export function ApprovalSection(props: DetailProps) {
  const { detail } = props;
  const mayDecide = detail.acts.includes('approve');
  const audience = useAudience(detail.id, `${detail.revision}/${detail.state}`);
  return (
    <section className="card stack approval" aria-labelledby="approval">
      <h2 id="approval">{mayDecide ? detailTexts.approvalTitle : detailTexts.approvalWaiting}</h2>
      {detail.draft.urgentReason !== null && (
        <Notice kind="warning">{detailTexts.urgentBecause(detail.draft.urgentReason)}</Notice>
      )}
      <Faces
        load={audience}
        ready={(count) => (
          <>
            <ReachSummary count={count} />
            <ul className="stack">
              {count.channels.map((counted) => (
                <li key={counted.channel}>
                  <ChannelCount counted={counted} />
                </li>
              ))}
            </ul>
            {mayDecide && <Decide {...props} count={count} />}
          </>
        )}
      />
    </section>
  );
}

function Decide({ detail, onChanged, count }: DetailProps & { count: AudienceCount }) {
  const { http } = useServices();
  // What stood here when they pressed, whatever comes in while they are asked once more.
  const [approving, setApproving] = useState<number>();
  const [isReturning, setReturning] = useState(false);
  const approve = useAction(async () => {
    if (approving === undefined) return;
    try {
      const next = await decide(http, detail.id, 'approve', approving);
      setApproving(undefined);
      onChanged(next, detailTexts.approved[next.state]);
    } catch (thrown) {
      if (!isChangedElsewhere(thrown)) throw thrown;
      const fresh = await fetchDetail(http, detail.id);
      setApproving(undefined);
      onChanged(fresh, texts.changedSinceSeen);
    }
  });
  return (
    <div className="action-row">
      <Button isBig onClick={() => setApproving(detail.revision)}>
        {detailTexts.approve}
      </Button>
      {detail.acts.includes('return') && (
        <Button kind="secondary" onClick={() => setReturning(true)}>
          {detailTexts.sendBack}
        </Button>
      )}
      {approving !== undefined && (
        <SubmitDialog
          title={detailTexts.approveTitle}
          yes={detailTexts.approveYes}
          audience={detail.audience}
          count={count}
          warning={texts.confirmSend}
          action={approve}
          onClose={() => setApproving(undefined)}
        />
      )}
      {isReturning && (
        <ReturnDialog
          id={detail.id}
          onClose={() => setReturning(false)}
          onReturned={(next) => onChanged(next, detailTexts.sentBack)}
        />
      )}
    </div>
  );
}

interface ReturnDialogProps {
  id: string;
  onClose: () => void;
  onReturned: (detail: DetailProps['detail']) => void;
}

function ReturnDialog({ id, onClose, onReturned }: ReturnDialogProps) {
  const { http } = useServices();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const back = useAction(async () => {
    onReturned(await sendBack(http, id, reason.trim()));
  });
  return (
    <Dialog title={detailTexts.sendBack} onClose={onClose}>
      <TextArea
        label={detailTexts.sendBackReason}
        hint={detailTexts.sendBackHint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        problem={isMissing ? detailTexts.sendBackMissing : undefined}
      />
      {back.error && <Notice kind="bad">{back.error.message}</Notice>}
      <Button
        isBusy={back.isBusy}
        busyLabel={texts.working}
        onClick={() => {
          setMissing(reason.trim() === '');
          if (reason.trim() !== '') void back.run();
        }}
      >
        {detailTexts.sendBackYes}
      </Button>
    </Dialog>
  );
}
