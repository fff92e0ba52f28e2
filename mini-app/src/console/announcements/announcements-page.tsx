import { useEffect, useState } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { StaffAnnouncement } from '#shared/announcements.ts';
import { AnnouncementList } from './announcement-list.tsx';
import { Composer } from './composer.tsx';
import { useStaffAnnouncements, useTutorialTitles } from './requests.ts';
import { texts } from './texts.ts';
import './announcements.css';

/** What the commune says to many: write, see who read it, take it back. */
export function AnnouncementsPage({ areaName }: { areaName: string }) {
  const list = useStaffAnnouncements();
  const tutorials = useTutorialTitles();
  const [published, setPublished] = useState<StaffAnnouncement>();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <Faces
        load={list}
        ready={({ announcements, villages }) => (
          <>
            <section className="stack" aria-labelledby="compose">
              <h2 id="compose">{texts.composeTitle}</h2>
              <Composer
                areaName={areaName}
                villages={villages}
                tutorials={tutorials.state.kind === 'ready' ? tutorials.state.value.tutorials : []}
                onPublished={(one) => {
                  setPublished(one);
                  list.reload();
                }}
              />
              {published && <Notice>{texts.published}</Notice>}
              <CoveredForHelper masked={published?.masked ?? []} />
            </section>
            <section className="stack" aria-labelledby="published">
              <h2 id="published">{texts.listTitle}</h2>
              {announcements.length === 0 ? (
                <p className="soft">{texts.none}</p>
              ) : (
                <AnnouncementList announcements={announcements} onWithdrawn={list.reload} />
              )}
            </section>
          </>
        )}
      />
    </div>
  );
}
