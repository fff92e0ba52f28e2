import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Household, HouseholdChange } from '#shared/visits.ts';
import { GiveDialog } from './give-dialog.tsx';
import { changeHousehold } from './requests.ts';
import { texts } from './texts.ts';
import { useReader } from './use-reader.ts';

interface HouseActionsProps {
  house: Household;
  onChanged: () => void;
}

type Asking = 'giving' | 'refusing' | 'closing';

/** What else may be done with a house; needs the network. */
export function HouseActions({ house, onChanged }: HouseActionsProps) {
  const { http } = useServices();
  const go = useGo();
  const reader = useReader();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const change = useAction(async (part: HouseholdChange) => {
    await changeHousehold(http, house.id, part);
    close();
    if (part.closed) go('/team/households', { replace: true });
    else onChanged();
  });
  const run = (part: HouseholdChange) => void change.run(part);
  const isMine = house.assignedTo?.id === reader.id;
  return (
    <section className="stack stack-tight">
      <h2>{texts.moreActions}</h2>
      {change.error && asking === undefined && <Notice kind="bad">{change.error.message}</Notice>}
      {house.hasRefused && (
        <Button kind="secondary" onClick={() => run({ refused: false })}>
          {texts.mayComeAgain}
        </Button>
      )}
      <LinkButton kind="secondary" to={`/team/new?source=visit&household=${house.id}`}>
        {texts.newRequest}
      </LinkButton>
      {house.assignedTo === null && (
        <Button kind="secondary" onClick={() => run({ assignedTo: reader.id })}>
          {texts.lookAfterMyself}
        </Button>
      )}
      {isMine && (
        <Button kind="secondary" onClick={() => run({ assignedTo: null })}>
          {texts.giveBack}
        </Button>
      )}
      {reader.isLeader && (
        <Button kind="secondary" onClick={() => setAsking('giving')}>
          {texts.giveTo}
        </Button>
      )}
      <LinkButton kind="secondary" to={`/team/households/${house.id}/change`}>
        {texts.change}
      </LinkButton>
      {!house.hasRefused && (
        <Button kind="quiet" onClick={() => setAsking('refusing')}>
          {texts.askNotToCome}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setAsking('closing')}>
        {texts.movedAway}
      </Button>
      {asking === 'giving' && (
        <GiveDialog house={house} reader={reader} change={change} onClose={close} />
      )}
      {asking === 'refusing' && (
        <AskFirst
          title={texts.askNotToComeTitle}
          words={texts.askNotToComeWords}
          yes={texts.askNotToComeYes}
          action={change}
          onYes={() => run({ refused: true })}
          onClose={close}
        />
      )}
      {asking === 'closing' && (
        <AskFirst
          title={texts.movedAwayTitle}
          words={texts.movedAwayWords}
          yes={texts.movedAwayYes}
          action={change}
          onYes={() => run({ closed: true })}
          onClose={close}
        />
      )}
    </section>
  );
}
