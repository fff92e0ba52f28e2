import { useState } from 'react';
import { LongTaskProgress } from '#app/console/long-tasks/long-task-progress.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptVillageDetail } from '#shared/keeping.ts';
import { NewGroup } from './new-group.tsx';
import { retireResidentGroup } from './requests.ts';
import { texts } from './texts.ts';
import { useGroupWork } from './use-group-work.ts';

interface ResidentGroupSectionProps {
  detail: KeptVillageDetail;
  onChanged: () => void;
}

/** Groups of residents, to which the commune announces. */
export function ResidentGroupSection({ detail, onChanged }: ResidentGroupSectionProps) {
  const { http } = useServices();
  const { village } = detail;
  const { ask, taskId } = useGroupWork(village.id);
  const [retiring, setRetiring] = useState<{ id: string; name: string }>();
  const retire = useAction(async (id: string) => {
    await retireResidentGroup(http, village.id, id);
    setRetiring(undefined);
    onChanged();
  });
  return (
    <section className="stack" aria-labelledby="resident-groups">
      <h3 id="resident-groups">{texts.residentGroups}</h3>
      <p>{texts.residentGroupsHow}</p>
      {village.residentGroups.length === 0 && <p>{texts.noResidentGroups}</p>}
      <ul className="keeping-list">
        {village.residentGroups.map((group) => (
          <li key={group.id} className="card keeping-head">
            <strong>{group.name}</strong>
            {group.isGone ? (
              <span className="tag tag-over">{texts.retired}</span>
            ) : (
              <Button kind="quiet" onClick={() => setRetiring(group)}>
                {texts.retire}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NewGroup
        purpose="residents"
        name={village.name}
        words={{ create: texts.createResidents, connect: texts.connectResidents }}
        action={ask}
      />
      {ask.error && <Notice kind="bad">{ask.error.message}</Notice>}
      {taskId !== undefined && (
        <LongTaskProgress key={taskId} taskId={taskId} onEnd={() => onChanged()} />
      )}
      {retiring && (
        <AskFirst
          title={texts.retireTitle(retiring.name)}
          words={texts.retireWords}
          yes={texts.retire}
          action={retire}
          onYes={() => void retire.run(retiring.id)}
          onClose={() => setRetiring(undefined)}
        />
      )}
    </section>
  );
}
