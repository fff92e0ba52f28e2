import { useState } from 'react';
import { AppLink, useGo } from '#app/lib/navigation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { BackIcon } from '#app/ui/icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { mayAct, type StaffRole } from '#shared/staff.ts';
import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { useKeptTutorial } from './requests.ts';
import { ReviewSection } from './review-section.tsx';
import { ShownSection } from './shown-section.tsx';
import { StartButtons } from './start-buttons.tsx';
import { texts } from './texts.ts';
import { TutorialEditor } from './tutorial-editor.tsx';
import { VersionsSection } from './versions-section.tsx';

/** One tutorial: what is being written or waits for review first, then what people read. */
export function TutorialDetail({ id, role }: { id: string; role: StaffRole }) {
  const load = useKeptTutorial(id);
  const [said, setSaid] = useState('');
  const go = useGo();
  const onChanged = (tutorial: KeptTutorialDetail, word: string) => {
    load.replace(tutorial);
    setSaid(word);
  };
  return (
    <div className="register stack">
      <AppLink className="screen-back" to="?page=tutorials">
        <BackIcon />
        {texts.back}
      </AppLink>
      <Faces
        load={load}
        ready={(tutorial) => (
          <>
            <div>
              <h1>{titleOf(tutorial)}</h1>
              <span className="tutorials-tags">
                <span className="tag tag-over">{texts.origins[tutorial.origin]}</span>
                {tutorial.open && (
                  <span className="tag tag-waiting">{texts.openStates[tutorial.open.state]}</span>
                )}
              </span>
            </div>
            {said !== '' && <Notice>{said}</Notice>}
            <Open
              tutorial={tutorial}
              mayApprove={mayAct(role, 'approver')}
              onChanged={onChanged}
              onDropped={() =>
                tutorial.shown === null && tutorial.versions.length < 2
                  ? go('?page=tutorials')
                  : load.reload()
              }
            />
            <div className="tutorials-about">
              <ShownSection
                tutorial={tutorial}
                mayApprove={mayAct(role, 'approver')}
                onChanged={onChanged}
              />
              <VersionsSection tutorial={tutorial} />
            </div>
          </>
        )}
      />
    </div>
  );
}

interface OpenProps {
  tutorial: KeptTutorialDetail;
  mayApprove: boolean;
  onChanged: (tutorial: KeptTutorialDetail, said: string) => void;
  onDropped: () => void;
}

function Open({ tutorial, mayApprove, onChanged, onDropped }: OpenProps) {
  const { open } = tutorial;
  if (open === null) return <StartButtons tutorial={tutorial} onChanged={onChanged} />;
  if (open.state === 'draft') {
    return (
      <TutorialEditor
        key={open.id}
        tutorialId={tutorial.id}
        draft={open}
        onChanged={onChanged}
        onDropped={onDropped}
      />
    );
  }
  return (
    <ReviewSection tutorial={tutorial} open={open} mayApprove={mayApprove} onChanged={onChanged} />
  );
}

function titleOf({ open, shown }: KeptTutorialDetail): string {
  return shown?.title ?? open?.content.title ?? texts.title;
}
