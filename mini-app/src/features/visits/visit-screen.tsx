import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { useGo } from '#app/lib/navigation.tsx';
import { presentTime } from '#app/lib/server-clock.ts';
import { type Services, useServices } from '#app/lib/services.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Picks } from '#app/ui/picks.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { HouseholdDetail } from '#shared/visits.ts';
import { DeedPicks } from './deed-picks.tsx';
import { ForRequest } from './for-request.tsx';
import { findMadeVisit, type MadeVisit } from './made-here.ts';
import { NextDayButtons } from './next-day-buttons.tsx';
import { saveVisit } from './save-visit.ts';
import { SentAlready } from './sent-already.tsx';
import { resultNames, texts } from './texts.ts';
import { useHousehold } from './use-households.ts';
import { useOnce } from './use-once.ts';
import { beginDraft, draftOf, endDraft, saveDraft, type VisitDraft } from './visit-drafts.ts';
import { VisitExtras } from './visit-extras.tsx';

/** Writes down what was done at a house; with `?mend=` puts a visit right that the server does not have. */
export function VisitScreen() {
  const { householdId = '' } = useParams();
  const mended = useSearchParams()[0].get('mend');
  const house = useHousehold(householdId);
  const name = house.state.kind === 'ready' ? house.state.value.name : undefined;
  const say = mended === null ? texts.visitTitle : texts.mendTitle;
  return (
    <Screen
      title={name === undefined ? texts.visitScreen : say(name)}
      backTo={`/team/households/${householdId}`}
    >
      <Faces
        load={house}
        ready={(detail) =>
          mended === null ? (
            <VisitForm house={detail} />
          ) : (
            <MendForm key={mended} house={detail} id={mended} />
          )
        }
      />
    </Screen>
  );
}

function MendForm({ house, id }: { house: HouseholdDetail; id: string }) {
  const services = useServices();
  const [made] = useState(() => findMadeVisit(services, id));
  if (made === undefined || made.sending.kind === 'sent') return <SentAlready house={house} />;
  return <VisitForm house={house} mended={made} />;
}

function VisitForm({ house, mended }: { house: HouseholdDetail; mended?: MadeVisit }) {
  const services = useServices();
  const { storage } = services.platform;
  const go = useGo();
  const once = useOnce();
  const [draft, setDraft] = useState<VisitDraft>(() =>
    mended ? draftOf(mended.id, mended.visit) : beginDraft(storage, house.id, presentTime()),
  );
  const isMending = mended !== undefined;
  const [tooLate, setTooLate] = useState<'leaving' | 'sent'>();
  const [isDeedMissing, setDeedMissing] = useState(false);
  const change = (part: Partial<VisitDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setDeedMissing(false);
    if (!isMending) saveDraft(storage, house.id, next);
  };
  const save = (nextDay: string | undefined) => {
    if (draft.deeds.length === 0) return setDeedMissing(true);
    const late = mended && howLate(services, mended.id);
    setTooLate(late);
    if (late) return;
    once(() => {
      const { id, deeds, isPartly, helpRequestId, minutes, visitedAt } = draft;
      const note = draft.note.trim();
      saveVisit({ services, go }, id, {
        houseName: house.name,
        visit: {
          householdId: house.id,
          visitedAt: visitedAt ?? presentTime().toISOString(),
          result: isPartly ? 'partly' : 'done',
          deeds,
          ...(helpRequestId !== undefined && { helpRequestId }),
          ...(minutes !== undefined && { minutes }),
          ...(nextDay !== undefined && { nextDay }),
          ...(note !== '' && { note }),
        },
      });
      endDraft(storage, house.id, id);
    });
  };
  return (
    <>
      <DeedPicks
        deeds={draft.deeds}
        suggested={house.openDeeds}
        onChange={(deeds) => change({ deeds })}
      />
      <Picks
        label={texts.result}
        value={draft.isPartly ? 'partly' : 'done'}
        options={(['done', 'partly'] as const).map((value) => ({
          value,
          label: resultNames[value],
        }))}
        onPick={(result) => change({ isPartly: result === 'partly' })}
      />
      {house.openRequests.length > 0 && (
        <ForRequest
          requests={house.openRequests}
          chosen={draft.helpRequestId}
          onChoose={({ helpRequestId }) => {
            const { helpRequestId: _before, ...others } = draft;
            const next = { ...others, ...(helpRequestId !== undefined && { helpRequestId }) };
            setDraft(next);
            if (!isMending) saveDraft(storage, house.id, next);
          }}
        />
      )}
      <VisitExtras draft={draft} onChange={change} />
      {isDeedMissing && <Notice kind="bad">{texts.deedMissing}</Notice>}
      {tooLate === 'leaving' && <Notice kind="warning">{texts.leavingNow}</Notice>}
      {tooLate === 'sent' && <SentAlready house={house} />}
      <NextDayButtons onSave={save} />
    </>
  );
}

/** The server keeps what came first: what has left, or is leaving just now, is mended no more. */
function howLate(services: Services, id: string): 'leaving' | 'sent' | undefined {
  const kind = findMadeVisit(services, id)?.sending.kind ?? 'sent';
  if (kind === 'waiting') return services.platform.isOnline() ? 'leaving' : undefined;
  return kind === 'sent' ? 'sent' : undefined;
}
