import { useParams } from 'react-router-dom';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './reader-texts.ts';
import { useTutorial } from './requests.ts';
import { TutorialOverview } from './tutorial-overview.tsx';
import { useProgress } from './use-progress.ts';

export function TutorialScreen() {
  const { tutorialId = '' } = useParams();
  const tutorial = useTutorial(tutorialId);
  const reached = useProgress()[tutorialId];
  const loaded = tutorial.state.kind === 'ready' ? tutorial.state.value : undefined;
  return (
    <Screen
      title={loaded?.title ?? texts.tutorial}
      backTo={loaded ? `/topics/${loaded.topic}` : '/'}
    >
      <Faces
        load={tutorial}
        ready={(value) => <TutorialOverview key={value.id} tutorial={value} reached={reached} />}
      />
    </Screen>
  );
}
