import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { texts } from './reader-texts.ts';
import { RelatedTutorials } from './related-tutorials.tsx';
import { useTutorial } from './requests.ts';
import { useKeepProgress } from './use-progress.ts';
import { VoteForm } from './vote-form.tsx';

export function DoneScreen() {
  const { tutorialId = '' } = useParams();
  const tutorial = useTutorial(tutorialId);
  return (
    <Screen title={texts.doneTitle} backTo={`/tutorials/${tutorialId}`}>
      <p>{texts.doneWords}</p>
      <LinkButton isBig to="/">
        {texts.goHome}
      </LinkButton>
      <VoteForm key={tutorialId} tutorialId={tutorialId} />
      <div className="card stack stack-tight">
        <p>{texts.notWorking}</p>
        <LinkButton kind="help" to="/ask">
          {texts.askTeam}
        </LinkButton>
      </div>
      <Faces load={tutorial} ready={(value) => <Finished tutorial={value} />} />
    </Screen>
  );
}

function Finished({ tutorial }: { tutorial: Tutorial }) {
  const keepProgress = useKeepProgress();
  const stepCount = tutorial.steps.length;
  useEffect(
    () => keepProgress(tutorial.id, stepCount, true),
    [keepProgress, tutorial.id, stepCount],
  );
  return <RelatedTutorials ids={tutorial.related} />;
}
