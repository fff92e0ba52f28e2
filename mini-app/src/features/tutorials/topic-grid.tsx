import { AppLink } from '#app/lib/navigation.tsx';
import { tutorialTopics } from '#shared/tutorials.ts';
import { texts, topicNames } from './texts.ts';
import { TopicPicture } from './topic-picture.tsx';
import './topics.css';

export function TopicGrid() {
  return (
    <section className="stack stack-tight" aria-labelledby="topics">
      <h2 id="topics">{texts.topics}</h2>
      <ul className="topic-grid">
        {tutorialTopics.map((topic) => (
          <li key={topic}>
            <AppLink to={`/topics/${topic}`} className="topic-tile">
              <TopicPicture topic={topic} />
              {topicNames[topic]}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
