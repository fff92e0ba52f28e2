import { topicNames } from '#app/features/tutorials/texts.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { KeptTutorial } from '#shared/tutorial-keeping.ts';
import { tutorialTopics } from '#shared/tutorials.ts';
import { texts } from './texts.ts';
import { isInView, type views } from './views.ts';

interface TutorialRowsProps {
  tutorials: readonly KeptTutorial[];
  view: Exclude<(typeof views)[number], 'missed'>;
}

/** The tutorials by topic, each with what is to be done about it and what people said of it. */
export function TutorialRows({ tutorials, view }: TutorialRowsProps) {
  const shown = tutorials.filter((tutorial) => isInView(tutorial, view));
  if (shown.length === 0) return <p>{texts.none[view]}</p>;
  return tutorialTopics.map((topic) => {
    const ofTopic = shown.filter((tutorial) => tutorial.topic === topic);
    if (ofTopic.length === 0) return null;
    return (
      <section key={topic} className="stack stack-tight">
        <h2>{topicNames[topic]}</h2>
        <ul className="rows tutorials-rows">
          {ofTopic.map((tutorial) => (
            <RowLink
              key={tutorial.id}
              to={`?page=tutorials&tutorial=${encodeURIComponent(tutorial.id)}`}
              title={tutorial.title}
              detail={<Detail tutorial={tutorial} />}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function Detail({ tutorial }: { tutorial: KeptTutorial }) {
  const { origin, open, isCheckDue, lastVerified, stepCount, votes, stuck } = tutorial;
  return (
    <>
      <span className="tutorials-tags">
        <span className={`tag ${origin === 'library' ? 'tag-over' : ''}`}>
          {texts.origins[origin]}
        </span>
        {open && <span className="tag tag-waiting">{texts.openStates[open.state]}</span>}
        {open?.isReturned && <span className="tag tag-waiting">{texts.returned}</span>}
        {isCheckDue && <span className="tag tag-waiting">{texts.checkDue}</span>}
      </span>
      <span className="tutorials-facts">
        <span>{texts.stepCount(stepCount)}</span>
        <span>{texts.verified(sayDay(lastVerified))}</span>
        <span>{texts.voted(votes)}</span>
        <span>{texts.stuck(stuck)}</span>
      </span>
    </>
  );
}
