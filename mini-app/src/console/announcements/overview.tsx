import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { ViewLinks } from '#app/ui/view-links.tsx';
import { type AnnouncementState, announcementStates } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { AnnouncementRow, UnsavedRow } from './announcement-row.tsx';
import { listUnsaved } from './kept-drafts.ts';
import { MoreAnnouncements } from './more-announcements.tsx';
import { needsMe } from './needs-me.ts';
import { useDeskAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

const filters = ['all', ...announcementStates] as const;
type Filter = (typeof filters)[number];

/** Everything that was or will be announced; what waits for the person looking comes first. */
export function Overview() {
  const go = useGo();
  const [search] = useSearchParams();
  const filter: Filter = filters.find((one) => one === search.get('show')) ?? 'all';
  return (
    <>
      <div className="register-head">
        <h1>{texts.title}</h1>
        <div className="register-download">
          <Button onClick={() => go(addressOf({ id: newDeviceId(), view: 'new' }))}>
            {texts.compose}
          </Button>
        </div>
      </div>
      {filter === 'all' && <NeedsMe />}
      <section className="stack" aria-labelledby="all-announcements">
        <h2 id="all-announcements">{texts.allTitle}</h2>
        <ViewLinks
          label={texts.filterLabel}
          views={filters}
          names={texts.filters}
          here={filter}
          addressOf={(one) => addressOf(one === 'all' ? {} : { show: one })}
        />
        <ListOf key={filter} state={filter === 'all' ? '' : filter} />
      </section>
    </>
  );
}

function ListOf({ state }: { state: AnnouncementState | '' }) {
  const load = useDeskAnnouncements(state);
  return (
    <Faces
      load={load}
      isEmpty={({ announcements }) => announcements.length === 0}
      empty={<p>{state === '' ? texts.none : texts.noneSuch}</p>}
      ready={(list) => (
        <>
          <ul className="rows">
            {list.announcements.map((one) => (
              <AnnouncementRow key={one.id} announcement={one} />
            ))}
          </ul>
          <MoreAnnouncements key={list.nextCursor} state={state} cursor={list.nextCursor} />
        </>
      )}
    />
  );
}

/** What waits for the person looking: to approve, to mend, to go on with, and what only this device holds. */
function NeedsMe() {
  const { platform } = useServices();
  const waiting = useDeskAnnouncements('waiting-approval');
  const newest = useDeskAnnouncements('');
  const [unsaved] = useState(() => listUnsaved(platform.storage));
  const found = [waiting, newest].flatMap(({ state }) =>
    state.kind === 'ready' ? state.value.announcements : [],
  );
  const mine = [...new Map(found.map((one) => [one.id, one])).values()].filter(needsMe);
  if (mine.length === 0 && unsaved.length === 0) return null;
  return (
    <section className="stack needs-me" aria-labelledby="needs-me">
      <h2 id="needs-me">{texts.needsMeTitle}</h2>
      <ul className="rows">
        {unsaved.map(({ id, title }) => (
          <UnsavedRow key={id} id={id} title={title} />
        ))}
        {mine.map((one) => (
          <AnnouncementRow key={one.id} announcement={one} />
        ))}
      </ul>
    </section>
  );
}
