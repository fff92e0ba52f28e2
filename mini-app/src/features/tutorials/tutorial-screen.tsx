import { useParams } from 'react-router-dom';
import { useServices } from '#app/lib/services.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { readProgress } from './progress.ts';
import { useTutorial } from './requests.ts';
import { texts } from './texts.ts';
import { TutorialOverview } from './tutorial-overview.tsx';

export function TutorialScreen() {
  const { tutorialId = '' } = useParams();
  const { storage } = useServices().platform;
  const tutorial = useTutorial(tutorialId);
  const loaded = tutorial.state.kind === 'ready' ? tutorial.state.value : undefined;
  return (
    <Screen
      title={loaded?.title ?? texts.tutorial}
      backTo={loaded ? `/topics/${loaded.topic}` : '/'}
    >
      <Faces
        load={tutorial}
        ready={(value) => (
          <TutorialOverview tutorial={value} reachedStep={readProgress(storage)[value.id]} />
        )}
      />
    </Screen>
  );
}
