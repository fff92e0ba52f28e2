import { useState } from 'react';
import { LongTaskProgress } from '#app/console/long-tasks/long-task-progress.tsx';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptVillageDetail } from '#shared/keeping.ts';
import { NewGroup } from './new-group.tsx';
import { retryGroup } from './requests.ts';
import { texts } from './texts.ts';
import { useGroupWork } from './use-group-work.ts';

interface GroupSectionProps {
  detail: KeptVillageDetail;
  onChanged: () => void;
}

/** The team's Zalo group: who is in it, and how it comes to be. */
export function GroupSection({ detail, onChanged }: GroupSectionProps) {
  const { village, outsiders } = detail;
  const { ask, taskId } = useGroupWork(village.id);
  const { http } = useServices();
  const [wasTried, setWasTried] = useState(false);
  const retry = useAction(async () => {
    await retryGroup(http, village.id);
    setWasTried(true);
    onChanged();
  });
  const { team } = village;
  if (team === null) return null;
  const { group } = team;
  const isOwned = group !== null && !group.isGone && !group.isBots;
  return (
    <section className="stack" aria-labelledby="group">
      <h3 id="group">{texts.groupTitle}</h3>
      {group !== null && <p>{texts.groupWords(group.name)}</p>}
      {group?.isGone && (
        <>
          <Notice kind="warning">{group.goneReason}</Notice>
          <p>{texts.retryGroupHow}</p>
          <div className="keeping-acts">
            <Button kind="secondary" isBusy={retry.isBusy} onClick={() => void retry.run()}>
              {texts.retryGroup}
            </Button>
          </div>
        </>
      )}
      {wasTried && group?.isGone === false && <Notice>{texts.retryGroupSent}</Notice>}
      {retry.error && <Notice kind="bad">{retry.error.message}</Notice>}
      {group?.isBots && <p>{texts.groupBot}</p>}
      {isOwned && (
        <>
          {group.readAt !== null && <p>{texts.readAt(sayMoment(group.readAt))}</p>}
          {group.missingCount === 0 && <p>{texts.allIn}</p>}
          {(group.missingCount ?? 0) > 0 && <p>{texts.missing(group.missingCount ?? 0)}</p>}
          {outsiders.length > 0 && <p>{texts.outsiders(outsiders)}</p>}
          <div className="keeping-acts">
            <Button
              kind="secondary"
              isBusy={ask.isBusy}
              onClick={() => void ask.run({ kind: 'read' })}
            >
              {texts.read}
            </Button>
            <Button
              kind="secondary"
              isBusy={ask.isBusy}
              onClick={() => void ask.run({ kind: 'invite' })}
            >
              {texts.invite}
            </Button>
          </div>
        </>
      )}
      {(group === null || group.isGone) && (
        <>
          {group === null && <p>{texts.groupNone}</p>}
          <NewGroup
            purpose="team"
            name={team.name}
            words={{ create: texts.create, connect: texts.connect }}
            action={ask}
          />
        </>
      )}
      {ask.error && <Notice kind="bad">{ask.error.message}</Notice>}
      {taskId !== undefined && (
        <LongTaskProgress key={taskId} taskId={taskId} onEnd={() => onChanged()} />
      )}
    </section>
  );
}
