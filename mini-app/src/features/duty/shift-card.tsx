import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useTeamMember } from '#app/lib/team-member.ts';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DutyShift } from '#shared/credit.ts';
import { RecordDialog } from './record-dialog.tsx';
import { changeShift } from './requests.ts';
import { isOver, sayShift } from './shift-times.ts';
import { placeNames, texts } from './texts.ts';

interface ShiftCardProps {
  shift: DutyShift;
  onChanged: (shift: DutyShift) => void;
}

type Asking = 'leaving' | 'cancelling' | 'recording';

/** One turn: when, where, who comes, and what I may do about it. */
export function ShiftCard({ shift, onChanged }: ShiftCardProps) {
  const { http } = useServices();
  const { isLeader } = useTeamMember();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const change = useAction(async (how: 'join' | 'leave' | 'cancel') => {
    onChanged(await changeShift(http, shift.id, how));
    close();
  });
  const now = presentTime();
  const me = shift.members.find(({ isMe }) => isMe);
  const isOpen = !shift.isCancelled && !isOver(shift, now);
  return (
    <li className="card stack stack-tight">
      <h3>{sayShift(shift, now)}</h3>
      <p>{texts.at(placeNames[shift.place], shift.areaName)}</p>
      {shift.note !== null && shift.note !== '' && <p className="soft">{shift.note}</p>}
      {shift.isCancelled ? (
        <p className="tag tag-over duty-tag">{texts.cancelled}</p>
      ) : (
        <Who shift={shift} />
      )}
      {change.error && asking === undefined && <Notice kind="bad">{change.error.message}</Notice>}
      {isOpen && me === undefined && (
        <Button
          isBusy={change.isBusy}
          busyLabel={texts.working}
          onClick={() => void change.run('join')}
        >
          {texts.join}
        </Button>
      )}
      {!shift.isCancelled && me && !me.isRecorded && isOver(shift, now) && (
        <Button onClick={() => setAsking('recording')}>{texts.record}</Button>
      )}
      {isOpen && me && !me.isRecorded && (
        <Button kind="secondary" onClick={() => setAsking('leaving')}>
          {texts.leave}
        </Button>
      )}
      {isOpen && isLeader && shift.place === 'culture-house' && (
        <Button kind="quiet" onClick={() => setAsking('cancelling')}>
          {texts.cancel}
        </Button>
      )}
      {asking === 'leaving' && (
        <AskFirst
          title={texts.leaveTitle}
          words={texts.leaveWords}
          yes={texts.leaveYes}
          action={change}
          onYes={() => void change.run('leave')}
          onClose={close}
        />
      )}
      {asking === 'cancelling' && (
        <AskFirst
          title={texts.cancelTitle}
          words={texts.cancelWords}
          yes={texts.cancelYes}
          action={change}
          onYes={() => void change.run('cancel')}
          onClose={close}
        />
      )}
      {asking === 'recording' && (
        <RecordDialog
          shift={shift}
          onClose={close}
          onRecorded={(recorded) => {
            onChanged(recorded);
            close();
          }}
        />
      )}
    </li>
  );
}

/** Who comes, or who came and whom they helped. */
function Who({ shift }: { shift: DutyShift }) {
  const { members } = shift;
  const isPast = isOver(shift, presentTime());
  if (members.length === 0)
    return isPast ? null : <p className="tag tag-waiting duty-tag">{texts.nobodyYet}</p>;
  const nameOf = (one: DutyShift['members'][number]) => (one.isMe ? texts.you : one.name);
  const recorded = members.filter(({ isRecorded }) => isRecorded);
  const mine = recorded.find(({ isMe }) => isMe);
  return (
    <>
      <p>{texts.whoComes(members.map(nameOf).join(', '))}</p>
      {recorded
        .filter(({ isMe }) => !isMe)
        .map((one) => (
          <p key={one.id} className="soft">
            {texts.recordedBy(one.name, one.peopleHelped ?? 0)}
          </p>
        ))}
      {mine && <Notice>{texts.recorded(mine.peopleHelped ?? 0)}</Notice>}
      {isPast && recorded.length === 0 && <p className="soft">{texts.notRecorded}</p>}
    </>
  );
}
