import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Household } from '#shared/visits.ts';
import { HouseFields, isTooLong } from './house-fields.tsx';
import { changeHousehold } from './requests.ts';
import { texts } from './texts.ts';
import { useHousehold } from './use-households.ts';

export function ChangeHouseScreen() {
  const { householdId = '' } = useParams();
  const house = useHousehold(householdId);
  return (
    <Screen title={texts.changeTitle} backTo={`/team/households/${householdId}`}>
      <Faces load={house} ready={(detail) => <ChangeForm key={detail.id} house={detail} />} />
    </Screen>
  );
}

function ChangeForm({ house }: { house: Household }) {
  const { http } = useServices();
  const go = useGo();
  const [words, setWords] = useState({ name: house.name, place: house.place ?? '' });
  const [isNameMissing, setNameMissing] = useState(false);
  const save = useAction(async () => {
    const name = words.name.trim();
    await changeHousehold(http, house.id, { name, place: words.place.trim() });
    go(`/team/households/${house.id}`, { replace: true });
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const isMissing = words.name.trim() === '';
        setNameMissing(isMissing);
        if (!isMissing && !isTooLong(words)) void save.run();
      }}
    >
      <HouseFields
        words={words}
        isNameMissing={isNameMissing}
        onChange={(next) => {
          setWords(next);
          setNameMissing(false);
        }}
      />
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      <Button type="submit" isBusy={save.isBusy} busyLabel={texts.saving}>
        {texts.save}
      </Button>
    </form>
  );
}
