import { useEffect } from 'react';
import { clockOf } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import type { Home } from '#shared/home.ts';
import { NeedList } from './need-list.tsx';
import { useHome } from './requests.ts';
import { texts } from './texts.ts';
import { UnclaimedSection } from './unclaimed-section.tsx';
import { WeekSection } from './week-section.tsx';
import './home.css';

/** The desk's first page: what waits for somebody now, and how the week went. Looks again by itself. */
export function HomePage({ areaName }: { areaName: string }) {
  const load = useHome();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <Faces load={load} ready={(home) => <Today home={home} />} />
    </div>
  );
}

function Today({ home }: { home: Home }) {
  const nothing = home.unclaimed.count === 0 ? texts.nothing : texts.nothingForDesk;
  return (
    <div className="home-parts">
      <section className="stack" aria-labelledby="home-needs">
        <h2 id="home-needs">{texts.needsTitle}</h2>
        <p className="visually-hidden" role="status">
          {home.needs.length === 0 ? nothing : texts.newNeeds(home.needs.length)}
        </p>
        {home.needs.length === 0 ? (
          <p className="card home-nothing">{nothing}</p>
        ) : (
          <NeedList needs={home.needs} />
        )}
        <UnclaimedSection unclaimed={home.unclaimed} />
        <p className="soft small">{texts.asOf(clockOf(new Date(home.madeAt)))}</p>
      </section>
      <WeekSection home={home} />
    </div>
  );
}
