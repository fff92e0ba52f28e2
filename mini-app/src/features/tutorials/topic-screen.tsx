import { useParams } from 'react-router-dom';
import { Redirect } from '#app/lib/navigation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { TutorialTopic } from '#shared/tutorials.ts';
import { texts } from './reader-texts.ts';
import { useTutorialList } from './requests.ts';
import { topicNames } from './texts.ts';

export function TopicScreen() {
  const topic = TutorialTopic.safeParse(useParams().topic);
  const list = useTutorialList();
  if (!topic.success) return <Redirect to="/" />;
  return (
    <Screen title={topicNames[topic.data]} backTo="/">
      <Faces
        load={list}
        isEmpty={({ tutorials }) => !tutorials.some((tutorial) => tutorial.topic === topic.data)}
        empty={<p>{texts.noTutorials}</p>}
        ready={({ tutorials }) => (
          <ul className="rows">
            {tutorials
              .filter((tutorial) => tutorial.topic === topic.data)
              .map((tutorial) => (
                <RowLink
                  key={tutorial.id}
                  to={`/tutorials/${tutorial.id}`}
                  title={tutorial.title}
                  detail={texts.stepCount(tutorial.stepCount)}
                />
              ))}
          </ul>
        )}
      />
    </Screen>
  );
}
