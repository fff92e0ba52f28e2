import { useState } from 'react';
import { useVillages } from '#app/console/use-villages.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { OfficerActionsProps } from './officer-actions.tsx';
import { handOver } from './requests.ts';
import { texts } from './texts.ts';

/** Gives a request to a village's team; to its own again where the team had passed it up. */
export function HandOverForm({ request, onChanged }: OfficerActionsProps) {
  const { http } = useServices();
  const villages = useVillages();
  const [areaId, setAreaId] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const give = useAction(async () => {
    onChanged(await handOver(http, request.id, { idempotencyKey, areaId }));
  });
  const known = villages.state.kind === 'ready' ? villages.state.value : [];
  const choices = known.filter(
    ({ name }) => request.state === 'escalated' || name !== request.villageName,
  );
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(areaId === '');
        if (areaId !== '') void give.run();
      }}
    >
      <SelectField
        label={texts.handOver}
        value={areaId}
        options={[
          { value: '', label: texts.handOverChoose },
          ...choices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setAreaId}
      />
      {villages.state.kind === 'failed' && (
        <Notice kind="bad">{villages.state.error.message}</Notice>
      )}
      {isMissing && areaId === '' && <Notice kind="bad">{texts.handOverMissing}</Notice>}
      {give.error && <Notice kind="bad">{give.error.message}</Notice>}
      <Button type="submit" kind="secondary" isBusy={give.isBusy} busyLabel={texts.handingOver}>
        {texts.handOverNow}
      </Button>
    </form>
  );
}
