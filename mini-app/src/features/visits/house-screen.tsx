import { useLocation, useParams } from 'react-router-dom';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { HouseholdDetail } from '#shared/visits.ts';
import { HouseActions } from './house-actions.tsx';
import { HouseFacts } from './house-facts.tsx';
import { OneTapResults } from './one-tap-results.tsx';
import { OpenMatters } from './open-matters.tsx';
import type { JustSaved } from './save-visit.ts';
import { SavedVisit } from './saved-visit.tsx';
import { texts } from './texts.ts';
import { useHousehold } from './use-households.ts';
import { useMadeHere } from './use-made-here.ts';
import { VisitHistory } from './visit-history.tsx';

/** One house: why to go, what is open there, and writing down that one went. */
export function HouseScreen() {
  const { householdId = '' } = useParams();
  const house = useHousehold(householdId);
  const title = house.state.kind === 'ready' ? house.state.value.name : texts.house;
  return (
    <Screen title={title} backTo="/team/households">
      <Faces load={house} ready={(detail) => <House detail={detail} onChanged={house.reload} />} />
    </Screen>
  );
}

function House({ detail, onChanged }: { detail: HouseholdDetail; onChanged: () => void }) {
  const just = useLocation().state as JustSaved | null;
  const { houses } = useMadeHere();
  const sending = houses.find(({ id }) => id === detail.id)?.sending.kind ?? 'sent';
  const saved = detail.visits.find(({ id }) => id === just?.savedVisitId);
  const wasWelcome = saved?.result === 'done' || saved?.result === 'partly';
  return (
    <>
      {saved && <SavedVisit visit={saved} isKept={just?.isKept ?? true} />}
      {wasWelcome && <OpenMatters house={detail} title={texts.openMattersLeft} />}
      <HouseFacts house={detail} />
      {detail.hasRefused ? (
        <p>{texts.refusedWords}</p>
      ) : (
        <>
          <LinkButton isBig to={`/team/households/${detail.id}/visit`}>
            {texts.recordVisit}
          </LinkButton>
          <OneTapResults house={detail} />
        </>
      )}
      {!wasWelcome && <OpenMatters house={detail} title={texts.openMatters} />}
      <VisitHistory visits={detail.visits} visitCount={detail.visitCount} />
      {sending === 'sent' && <HouseActions house={detail} onChanged={onChanged} />}
      {sending === 'waiting' && <p className="soft">{texts.notSentYet}</p>}
      {sending === 'refused' && (
        <>
          <p>{texts.houseRefused}</p>
          <LinkButton kind="secondary" to={`/team/households/new?mend=${detail.id}`}>
            {texts.mend}
          </LinkButton>
        </>
      )}
    </>
  );
}
