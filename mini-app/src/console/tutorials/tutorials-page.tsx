import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ConsolePageProps } from '#app/console/console-pages.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { ViewLinks } from '#app/ui/view-links.tsx';
import { mayAct } from '#shared/staff.ts';
import { MissedSection } from './missed-section.tsx';
import { NewTutorialDialog } from './new-tutorial-dialog.tsx';
import { useKeptTutorials } from './requests.ts';
import { texts } from './texts.ts';
import { TutorialDetail } from './tutorial-detail.tsx';
import { TutorialRows } from './tutorial-rows.tsx';
import { asView, views } from './views.ts';
import './tutorials.css';

/** What the commune's residents read, and how its staff change it; one tutorial has an address of its own. */
export function TutorialsPage({ areaName, role }: ConsolePageProps) {
  const [search] = useSearchParams();
  const open = search.get('tutorial');
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return open === null ? (
    <TutorialLists view={asView(search.get('view'))} role={role} />
  ) : (
    <TutorialDetail key={open} id={open} role={role} />
  );
}

interface ListsProps {
  view: (typeof views)[number];
  role: ConsolePageProps['role'];
}

function TutorialLists({ view, role }: ListsProps) {
  const list = useKeptTutorials();
  const [newTitle, setNewTitle] = useState<string>();
  const missed = list.state.kind === 'ready' ? list.state.value.missedCount : 0;
  return (
    <div className="register stack">
      <div className="register-head">
        <div>
          <h1>{texts.title}</h1>
          <p className="soft tutorials-what">{texts.what}</p>
        </div>
        <div className="register-download">
          <Button onClick={() => setNewTitle('')}>{texts.add}</Button>
        </div>
      </div>
      <ViewLinks
        label={texts.views}
        views={views}
        names={texts.viewNames(missed)}
        here={view}
        addressOf={(one) => `?page=tutorials&view=${one}`}
      />
      {view === 'missed' ? (
        <MissedSection kept={list} mayPublish={mayAct(role, 'approver')} onWrite={setNewTitle} />
      ) : (
        <Faces
          load={list}
          ready={({ tutorials }) => <TutorialRows tutorials={tutorials} view={view} />}
        />
      )}
      {newTitle !== undefined && (
        <NewTutorialDialog title={newTitle} onClose={() => setNewTitle(undefined)} />
      )}
    </div>
  );
}
