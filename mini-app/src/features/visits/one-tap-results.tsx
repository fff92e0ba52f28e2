import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Household, NewVisit } from '#shared/visits.ts';
import { saveVisit } from './save-visit.ts';
import { texts } from './texts.ts';
import { useOnce } from './use-once.ts';

/** Nobody was there: one tap, as there is nothing else to say. Nobody wants it: asked first, as nobody of the team goes there again. */
export function OneTapResults({ house }: { house: Household }) {
  const services = useServices();
  const go = useGo();
  const once = useOnce();
  const [isAsking, setAsking] = useState(false);
  const record = (result: NewVisit['result']) =>
    once(() => {
      const id = newDeviceId();
      const visitedAt = presentTime().toISOString();
      const visit: NewVisit = { householdId: house.id, visitedAt, result, deeds: [] };
      saveVisit({ services, go }, id, { houseName: house.name, visit });
    });
  return (
    <div className="stack stack-tight">
      <p className="soft">{texts.oneTap}</p>
      <div className="side-by-side">
        <Button kind="secondary" onClick={() => record('nobody-home')}>
          {texts.nobodyHome}
        </Button>
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {texts.refusesVisit}
        </Button>
      </div>
      {isAsking && (
        <AskFirst
          title={texts.askNotToComeTitle}
          words={texts.askNotToComeWords}
          yes={texts.askNotToComeYes}
          onYes={() => record('refused')}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
