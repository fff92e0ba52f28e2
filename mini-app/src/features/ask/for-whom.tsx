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
import { isSameName } from './new-person.ts';
import { nameLengthMax, type WishesFieldProps } from './wishes-field.ts';

const forMe = 'me';

/** For whom the question is: the resident, or somebody at home whose name can be added right here. */
export function ForWhom({ wishes, onChange, missing }: WishesFieldProps) {
  const { http } = useServices();
  const household = useLoad(
    'household',
    (client, signal) => client.get('/api/me/household', Household, { signal }),
    { keep: true },
  );
  const known = household.state.kind === 'ready' ? household.state.value.members : [];
  const { forWhom, newPerson } = wishes;
  const [isAdding, setAdding] = useState(newPerson !== undefined);
  const name = newPerson?.name ?? '';
  // Made once for each person, so that a second try, here or with the question, adds nobody twice.
  const setName = (typed: string) => {
    const id = newPerson?.id ?? newDeviceId();
    onChange({ newPerson: typed === '' ? undefined : { id, name: typed } });
  };
  // Somebody chosen stays in sight while the list cannot be had.
  const members =
    forWhom && !known.some(({ id }) => id === forWhom.id) ? [...known, forWhom] : known;
  const choose = (somebody: HouseholdMember) => {
    onChange({ forWhom: somebody, newPerson: undefined });
    setAdding(false);
  };
  const add = useAction(async () => {
    if (!newPerson) return;
    const same = members.find((member) => isSameName(member.name, name));
    if (same) return choose(same);
    const path = `/api/me/household/${newPerson.id}`;
    household.replace(await http.put(path, { name: name.trim() }, Household));
    choose({ id: newPerson.id, name: name.trim() });
  });
  return (
    <section className="stack stack-tight">
      <ChoiceField
        label={texts.forWhom}
        value={name.trim() === '' ? (forWhom?.id ?? forMe) : undefined}
        options={[
          { value: forMe, label: texts.forMe },
          ...members.map((member) => ({ value: member.id, label: member.name })),
        ]}
        onChange={(id) => {
          onChange({ forWhom: members.find((member) => member.id === id), newPerson: undefined });
          setAdding(false);
        }}
      />
      {isAdding ? (
        <>
          <TextField
            label={texts.newName}
            hint={texts.newNameHint}
            value={name}
            onChange={setName}
            isInvalid={missing?.field === 'name'}
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
