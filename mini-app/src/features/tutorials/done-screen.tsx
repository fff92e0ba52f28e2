import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useServices } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { dropProgress } from './progress.ts';
import { RelatedTutorials } from './related-tutorials.tsx';
import { useTutorial } from './requests.ts';
import { texts } from './texts.ts';

export function DoneScreen() {
  const { tutorialId = '' } = useParams();
  const { storage } = useServices().platform;
  const tutorial = useTutorial(tutorialId);
  useEffect(() => dropProgress(storage, tutorialId), [storage, tutorialId]);
  return (
    <Screen title={texts.doneTitle} backTo={`/tutorials/${tutorialId}`}>
      <p>{texts.doneWords}</p>
      <LinkButton isBig to="/">
        {texts.goHome}
      </LinkButton>
      <div className="card stack stack-tight">
        <p>{texts.notWorking}</p>
        <LinkButton kind="help" to="/ask">
          {texts.askTeam}
        </LinkButton>
      </div>
      <Faces load={tutorial} ready={({ related }) => <RelatedTutorials ids={related} />} />
    </Screen>
  );
}
