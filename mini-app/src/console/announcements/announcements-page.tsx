import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { ConsolePageProps } from '#app/console/console-pages.ts';
import { Faces } from '#app/ui/faces.tsx';
import { ViewLinks } from '#app/ui/view-links.tsx';
import { isDeskRole } from '#shared/staff.ts';
import { addressOf } from './addresses.ts';
import { NewAnnouncement, OneAnnouncement } from './one-announcement.tsx';
import { Overview } from './overview.tsx';
import { QuietHoursView } from './quiet-hours-view.tsx';
import { useAnnouncingOptions } from './requests.ts';
import { ScriptView } from './script-view.tsx';
import { TemplatesView } from './templates-view.tsx';
import { texts } from './texts.ts';
import './announcements.css';
import './composer.css';
import './previews.css';

/** What the commune or a village says to many: write, have it approved, watch it leave, see who did not get it. */
export function AnnouncementsPage({ areaName, role }: ConsolePageProps) {
  const [search] = useSearchParams();
  const { state } = useLocation();
  const id = search.get('id');
  const view = search.get('view');
  const options = useAnnouncingOptions();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const isAtDesk = isDeskRole(role);
  const show = () => {
    if (id !== null) {
      if (view === 'script') return <ScriptView id={id} />;
      return (
        <Faces
          load={options}
          ready={(ready) => {
            const one = { id, options: ready, areaName };
            return view === 'new' ? (
              <NewAnnouncement key={id} {...one} words={wordsIn(state)} />
            ) : (
              <OneAnnouncement key={id} {...one} />
            );
          }}
        />
      );
    }
    if (isAtDesk && view === 'templates') return <TemplatesView />;
    if (isAtDesk && view === 'quiet-hours') return <QuietHoursView />;
    return <Overview />;
  };
  return (
    <div className="register announcing stack">
      {id === null && isAtDesk && <Views here={view} />}
      {show()}
    </div>
  );
}

const views = ['list', 'templates', 'quiet-hours'] as const;

function Views({ here }: { here: string | null }) {
  return (
    <ViewLinks
      label={texts.viewsLabel}
      views={views}
      names={texts.views}
      here={views.find((view) => view === here) ?? 'list'}
      addressOf={(view) => addressOf(view === 'list' ? {} : { view })}
    />
  );
}

/** Words that a template brings along from where it was chosen. */
function wordsIn(state: unknown): { title: string; body: string } | undefined {
  if (typeof state !== 'object' || state === null || !('title' in state && 'body' in state)) {
    return undefined;
  }
  const { title, body } = state;
  return typeof title === 'string' && typeof body === 'string' ? { title, body } : undefined;
}
