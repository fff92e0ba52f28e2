import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { choiceOf } from '#app/lib/choice.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Screen } from '#app/ui/screen.tsx';
import { type DeskFields, deskName, deskSources, sendDesk } from './desk-draft.ts';
import { DeskForm } from './desk-form.tsx';
import { deskTexts as texts } from './desk-texts.ts';
import { useStillHere } from './use-still-here.ts';
import { useTeam } from './use-team.ts';

/** A request entered for somebody who came, called, or is visited. */
export function DeskScreen() {
  const { deskKey = '' } = useParams();
  return (
    <Screen title={texts.title} backTo="/team">
      <DeskEntry key={deskKey} deskKey={deskKey} />
    </Screen>
  );
}

function DeskEntry({ deskKey }: { deskKey: string }) {
  const services = useServices();
  const go = useGo();
  const { tell } = useTeam();
  const begun = useBegun();
  const isStillHere = useStillHere();
  const sending = useDraft(deskName(deskKey), async (draft) => {
    const opened = await sendDesk(services, draft);
    tell({ helpRequestId: opened.id, state: opened.state, words: texts.done(opened.code) });
    // By now the next person may be typed in on another screen.
    if (isStillHere()) go(`/team/${opened.id}`, { replace: true });
    return opened.id;
  });
  return <DeskForm sending={sending} begun={begun} />;
}

/** What the screen that led here knew already. */
function useBegun(): Partial<DeskFields> {
  const [query] = useSearchParams();
  const first = useRef(query).current;
  const source = choiceOf(deskSources, first.get('source'));
  return {
    ...(source === undefined ? {} : { source }),
    householdId: first.get('household') ?? '',
  };
}
