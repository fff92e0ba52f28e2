import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { HouseFields, isTooLong } from './house-fields.tsx';
import { putHouse, readMade } from './made-here.ts';
import { texts } from './texts.ts';
import { useOnce } from './use-once.ts';
import { useReader } from './use-reader.ts';

/** Enters a house, also without network; with `?mend=` puts right one that the server did not take. */
export function NewHouseScreen() {
  const services = useServices();
  const go = useGo();
  const once = useOnce();
  const reader = useReader();
  const mended = useSearchParams()[0].get('mend');
  const [made] = useState(() =>
    readMade(services).houses.find(({ id, sending }) => id === mended && sending.kind !== 'sent'),
  );
  const [id] = useState(() => made?.id ?? newDeviceId());
  const [words, setWords] = useState({
    name: made?.house.name ?? '',
    place: made?.house.place ?? '',
  });
  const [isMine, setMine] = useState(made === undefined || made.house.assignedTo === reader.id);
  const [isNameMissing, setNameMissing] = useState(false);
  // It has arrived meanwhile: to enter it again would make it two.
  if (mended !== null && !made) return <Navigate to={`/team/households/${mended}`} replace />;
  const save = (then: string) => {
    const name = words.name.trim();
    const place = words.place.trim();
    setNameMissing(name === '');
    if (name === '' || isTooLong(words)) return;
    once(() => {
      const house = {
        name,
        ...(place !== '' && { place }),
        ...(isMine && { assignedTo: reader.id }),
      };
      putHouse(services, id, house);
      go(`/team/households/${id}${then}`, { replace: true });
    });
  };
  return (
    <Screen title={made ? texts.changeTitle : texts.addTitle} backTo="/team/households">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save('/visit');
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
        <TickField label={texts.lookAfterMyself} isTicked={isMine} onChange={setMine} />
        <Button type="submit">{texts.saveAndVisit}</Button>
        <Button kind="secondary" onClick={() => save('')}>
          {texts.save}
        </Button>
      </form>
    </Screen>
  );
}
