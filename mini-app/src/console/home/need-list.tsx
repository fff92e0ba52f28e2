import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { HomeNeed } from '#shared/home.ts';
import { needTexts } from './texts.ts';

export function NeedList({ needs }: { needs: readonly HomeNeed[] }) {
  return (
    <ul className="rows">
      {needs.map((need) => {
        const { title, at, page, isDay } = needTexts[need.kind];
        const say = isDay ? sayDay : sayMoment;
        return (
          <RowLink
            key={`${need.kind}/${need.name ?? ''}`}
            to={page}
            title={title(need)}
            detail={need.at === null ? undefined : `${at}: ${say(need.at)}`}
          />
        );
      })}
    </ul>
  );
}
