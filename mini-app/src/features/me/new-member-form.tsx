import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Household } from '#shared/me.ts';
import { keepHouseholdMember } from './requests.ts';
import { texts } from './texts.ts';

/** The id stays the same until somebody was added under it, so that trying again adds nobody twice. */
export function NewMemberForm({ onAdded }: { onAdded: (household: Household) => void }) {
  const { http } = useServices();
  const [id, setId] = useState(newDeviceId);
  const [name, setName] = useState('');
  const add = useAction(async () => {
    onAdded(await keepHouseholdMember(http, { id, name: name.trim() }));
    setId(newDeviceId());
    setName('');
  });
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void add.run();
      }}
    >
      <TextField label={texts.householdAddLabel} value={name} onChange={setName} maxLength={60} />
      {add.error && <Notice kind="bad">{add.error.message}</Notice>}
      <Button type="submit" isBusy={add.isBusy} busyLabel={texts.saving}>
        {texts.householdAdd}
      </Button>
    </form>
  );
}
