import { deedNames } from '#app/lib/deed-texts.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { Button } from '#app/ui/button.tsx';
import type { Campaign } from '#shared/visits.ts';
import { CampaignBar } from './campaign-bar.tsx';
import { texts } from './texts.ts';

interface CampaignCardProps {
  campaign: Campaign;
  onClose: () => void;
}

export function CampaignCard({ campaign, onClose }: CampaignCardProps) {
  const { name, deed, firstDay, lastDay, isClosed, villages } = campaign;
  const standing = standingOf(campaign);
  const withoutTarget = villages.filter(({ target }) => target === null).length;
  return (
    <li className="card stack">
      <div className="stack stack-tight">
        <h3>{name}</h3>
        <p className="soft">
          {deedNames[deed]}, {texts.days(sayDay(firstDay), sayDay(lastDay))}
        </p>
        {standing !== undefined && (
          <p>
            <span className="tag tag-over">{standing}</span>
          </p>
        )}
      </div>
      <ul className="campaign-bars">
        <CampaignBar name={texts.wholeCommune} {...wholeOf(campaign)} isWhole />
        {villages.map(({ areaId, villageName, target, actual }) => (
          <CampaignBar key={areaId} name={villageName} target={target} actual={actual} />
        ))}
      </ul>
      {withoutTarget > 0 && withoutTarget < villages.length && (
        <p className="soft">{texts.someWithoutTarget(withoutTarget)}</p>
      )}
      {!isClosed && (
        <div className="published-actions">
          <Button kind="danger" onClick={onClose}>
            {texts.close}
            <span className="visually-hidden"> “{name}”</span>
          </Button>
        </div>
      )}
    </li>
  );
}

/** Everything that was done, and what was asked of the villages that were asked; their own part is what the share goes by. */
function wholeOf({ villages }: Campaign) {
  const asked = villages.flatMap((one) =>
    one.target === null ? [] : [{ target: one.target, actual: one.actual }],
  );
  return {
    actual: villages.reduce((sum, { actual }) => sum + actual, 0),
    target: asked.length === 0 ? null : asked.reduce((sum, { target }) => sum + target, 0),
    actualOfAsked: asked.reduce((sum, { actual }) => sum + actual, 0),
  };
}

function standingOf({ isClosed, firstDay, lastDay }: Campaign): string | undefined {
  if (isClosed) return texts.closed;
  const today = dayInVietnam(presentTime());
  if (lastDay < today) return texts.over;
  return firstDay > today ? texts.upcoming : undefined;
}
