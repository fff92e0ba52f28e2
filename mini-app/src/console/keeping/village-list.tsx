import type { KeptVillage, KeptVillageList } from '#shared/keeping.ts';
import { texts } from './texts.ts';

interface VillageListProps {
  list: KeptVillageList;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

/** Every village with what its team lacks. */
export function VillageList({ list, chosenId, onChoose }: VillageListProps) {
  return (
    <div className="stack">
      <ul className="keeping-list" aria-label={texts.villages}>
        {list.villages.map((village) => (
          <li key={village.id}>
            <button
              type="button"
              className="keeping-village"
              aria-current={village.id === chosenId}
              onClick={() => onChoose(village.id)}
            >
              <span className="keeping-village-name">{village.name}</span>
              <span>{village.team === null ? '' : texts.members(village.team.memberCount)}</span>
              <Lacks village={village} />
            </button>
          </li>
        ))}
      </ul>
      {list.ended.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="ended">
          <h2 id="ended">{texts.endedTitle}</h2>
          <ul>
            {list.ended.map(({ name, endedOn, mergedIntoName }) => (
              <li key={`${name} ${endedOn}`}>
                {texts.ended(name, endedOn.split('-').reverse().join('/'), mergedIntoName)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Lacks({ village: { team } }: { village: KeptVillage }) {
  const group = team?.group;
  const missing = group?.missingCount ?? 0;
  const lacks = [
    ...(team === null ? [texts.noTeam] : []),
    ...(team !== null && team.leaderName === null ? [texts.noLeader] : []),
    ...(team !== null && team.unconfirmedCount > 0 ? [texts.waiting(team.unconfirmedCount)] : []),
    ...(team !== null && group === null ? [texts.noGroup] : []),
    ...(group?.isGone
      ? [texts.groupGone, ...(group.goneReason === null ? [] : [group.goneReason])]
      : []),
    ...(missing > 0 ? [texts.missing(missing)] : []),
  ];
  return (
    <span className="keeping-tags">
      {lacks.map((lack) => (
        <span key={lack} className="tag tag-waiting">
          {lack}
        </span>
      ))}
      {lacks.length === 0 && <span className="tag">{texts.groupFine}</span>}
    </span>
  );
}
