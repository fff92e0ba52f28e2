import { deedNames } from '#app/lib/deed-texts.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Campaign } from '#shared/visits.ts';
import { useCampaigns } from './requests.ts';
import { texts } from './texts.ts';

/** How far the village is with each campaign; nobody is compared with anybody. */
export function CampaignsScreen() {
  const campaigns = useCampaigns();
  return (
    <Screen title={texts.campaignsTitle} backTo="/team/households">
      <Faces
        load={campaigns}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.noCampaigns}</p>}
        ready={(list) => (
          <ul className="rows">
            {list.map((campaign) => (
              <CampaignCard key={campaign.id} campaign={campaign} />
            ))}
          </ul>
        )}
      />
    </Screen>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { name, deed, firstDay, lastDay, isClosed, villages } = campaign;
  return (
    <li className="card stack stack-tight">
      <h2>{name}</h2>
      <p className="soft">
        {deedNames[deed]} · {texts.campaignDays(sayDay(firstDay), sayDay(lastDay))}
      </p>
      {isClosed && <p className="tag tag-over campaign-over">{texts.campaignOver}</p>}
      {villages.map((village) => (
        <div key={village.areaId} className="stack stack-tight">
          {villages.length > 1 && <h3>{village.villageName}</h3>}
          <Progress {...village} />
        </div>
      ))}
    </li>
  );
}

/** In words, and as a bar that is longer than its mark once more was done than was asked for. */
function Progress({ target, actual }: { target: number | null; actual: number }) {
  if (target === null) return <p>{texts.doneWithoutTarget(actual)}</p>;
  const whole = Math.max(target, actual, 1);
  const percent = (count: number) => `${(count / whole) * 100}%`;
  return (
    <>
      <p className="campaign-words">
        {texts.doneOf(actual, target)}. {sayDistance(actual - target)}
      </p>
      <div className="campaign-bar" aria-hidden="true">
        <div className="campaign-done" style={{ width: percent(actual) }} />
        {actual > target && <div className="campaign-mark" style={{ left: percent(target) }} />}
      </div>
    </>
  );
}

function sayDistance(over: number): string {
  if (over > 0) return texts.doneMore(over);
  return over === 0 ? texts.doneExactly : texts.doneLeft(-over);
}
