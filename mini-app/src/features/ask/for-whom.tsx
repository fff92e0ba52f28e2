import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useLoad } from '#app/lib/use-load.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Household, type HouseholdMember, householdMembersMax } from '#shared/me.ts';
import { extrasTexts as texts } from './extras-texts.ts';
import type { WishesFieldProps } from './wishes-field.ts';

const forMe = 'me';
const nameLengthMax = 60;

/** For whom the question is: the resident, or somebody at home whose name can be added right here. */
export function ForWhom({ wishes, onChange }: WishesFieldProps) {
  const { http } = useServices();
  const household = useLoad(
    'household',
    (client, signal) => client.get('/api/me/household', Household, { signal }),
    { keep: true },
  );
  const [isAdding, setAdding] = useState(false);
  const [name, setName] = useState('');
  // Made once for each name, so that a second try adds nobody twice.
  const [newId, setNewId] = useState(newDeviceId);
  const known = household.state.kind === 'ready' ? household.state.value.members : [];
  const { forWhom } = wishes;
  // Somebody chosen stays in sight while the list cannot be had.
  const members =
    forWhom && !known.some(({ id }) => id === forWhom.id) ? [...known, forWhom] : known;
  const choose = (somebody: HouseholdMember) => {
    onChange({ forWhom: somebody });
    setName('');
    setAdding(false);
  };
  const add = useAction(async () => {
    const same = members.find((member) => fold(member.name) === fold(name));
    if (same) return choose(same);
    const path = `/api/me/household/${newId}`;
    household.replace(await http.put(path, { name: name.trim() }, Household));
    setNewId(newDeviceId());
    choose({ id: newId, name: name.trim() });
  });
  return (
    <section className="stack stack-tight">
      <ChoiceField
        label={texts.forWhom}
        value={forWhom?.id ?? forMe}
        options={[
          { value: forMe, label: texts.forMe },
          ...members.map((member) => ({ value: member.id, label: member.name })),
        ]}
        onChange={(id) => onChange({ forWhom: members.find((member) => member.id === id) })}
      />
      {isAdding ? (
        <>
          <TextField
            label={texts.newName}
            hint={texts.newNameHint}
            value={name}
            onChange={setName}
            maxLength={nameLengthMax}
          />
          {add.error && <Notice kind="bad">{add.error.message}</Notice>}
          <Button
            kind="secondary"
            isBusy={add.isBusy}
            busyLabel={texts.adding}
            onClick={() => {
              if (name.trim() !== '' && extraLetters(name, nameLengthMax) === 0) void add.run();
            }}
          >
            {texts.add}
          </Button>
        </>
      ) : (
        known.length < householdMembersMax && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {texts.addSomebody}
          </Button>
        )
      )}
    </section>
  );
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase('vi');
}
