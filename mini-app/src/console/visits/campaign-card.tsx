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
  const { asked, othersCount, actual: done } = wholeOf(campaign);
  const hasTarget = asked.target !== null;
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
        <CampaignBar
          name={texts.wholeCommune}
          target={asked.target}
          actual={hasTarget ? asked.actual : done}
          isWhole
        />
        {villages.map(({ areaId, villageName, target, actual }) => (
          <CampaignBar key={areaId} name={villageName} target={target} actual={actual} />
        ))}
      </ul>
      {hasTarget && othersCount > 0 && (
        <p className="soft">{texts.someWithoutTarget(othersCount, done - asked.actual, done)}</p>
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

/** What was asked of the villages that were asked, with what they did; what the others did has no share to go by. */
function wholeOf({ villages }: Campaign) {
  const asked = villages.filter(({ target }) => target !== null);
  return {
    asked: {
      target: asked.length === 0 ? null : sumOf(asked.map(({ target }) => target ?? 0)),
      actual: sumOf(asked.map(({ actual }) => actual)),
    },
    othersCount: villages.length - asked.length,
    actual: sumOf(villages.map(({ actual }) => actual)),
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function standingOf({ isClosed, firstDay, lastDay }: Campaign): string | undefined {
  if (isClosed) return texts.closed;
  const today = dayInVietnam(presentTime());
  if (lastDay < today) return texts.over;
  return firstDay > today ? texts.upcoming : undefined;
}
