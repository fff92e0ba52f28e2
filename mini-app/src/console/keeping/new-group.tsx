import { type FormEvent, useState } from 'react';
import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { groupNameMax } from '#shared/keeping.ts';
import { texts } from './texts.ts';
import type { WantedGroupWork } from './use-group-work.ts';

interface NewGroupProps {
  purpose: 'team' | 'residents';
  /** What it will be called unless somebody says otherwise. */
  name: string;
  words: { create: string; connect: string };
  action: Action<[WantedGroupWork]>;
}

type Way = 'create' | 'connect';

/** A group that is made, or one that the account owns already. */
export function NewGroup({ purpose, name, words, action }: NewGroupProps) {
  const [way, setWay] = useState<Way>();
  return (
    <>
      <div className="keeping-acts">
        {(['create', 'connect'] as const).map((one) => (
          <Button key={one} kind="secondary" onClick={() => setWay(one)}>
            {words[one]}
          </Button>
        ))}
      </div>
      {way !== undefined && (
        <GroupForm
          key={way}
          way={way}
          name={name.slice(0, groupNameMax)}
          label={words[way]}
          isBusy={action.isBusy}
          onSend={async (typed) => {
            const work: WantedGroupWork =
              way === 'create'
                ? { kind: 'create', purpose, name: typed }
                : { kind: 'connect', purpose, groupId: typed };
            if (await action.run(work)) setWay(undefined);
          }}
          onCancel={() => setWay(undefined)}
        />
      )}
    </>
  );
}

interface GroupFormProps {
  way: Way;
  name: string;
  label: string;
  isBusy: boolean;
  onSend: (typed: string) => void;
  onCancel: () => void;
}

function GroupForm({ way, name, label, isBusy, onSend, onCancel }: GroupFormProps) {
  const [typed, setTyped] = useState(way === 'create' ? name : '');
  const [isTried, setTried] = useState(false);
  const isRight =
    way === 'create'
      ? typed.trim() !== '' && typed.trim().length <= groupNameMax
      : /^[0-9a-zA-Z]{5,40}$/.test(typed.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isRight) onSend(typed.trim());
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      {way === 'create' ? (
        <TextField
          label={texts.groupName}
          hint={texts.groupNameHint}
          value={typed}
          onChange={setTyped}
          maxLength={groupNameMax}
          isInvalid={isTried && !isRight}
        />
      ) : (
        <TextField
          label={texts.groupId}
          hint={texts.connectHint}
          value={typed}
          onChange={setTyped}
          problem={isTried && !isRight ? texts.groupIdWrong : undefined}
        />
      )}
      <div className="keeping-acts">
        <Button type="submit" isBusy={isBusy} busyLabel={texts.creating}>
          {label}
        </Button>
        <Button kind="secondary" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
