import { RowLink } from '#app/ui/row.tsx';
import { useTutorialList } from './requests.ts';
import { texts } from './texts.ts';
import { useProgress } from './use-progress.ts';

const shownMax = 2;

/** Tutorials that the person left half-way, the latest first; nothing there when there are none. */
export function ContinueTutorials() {
  const begun = Object.entries(useProgress())
    .filter(([, reached]) => reached.step > 1 && !reached.isFinished)
    .sort(([, a], [, b]) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    .map(([tutorialId, { step }]) => ({ tutorialId, step }));
  return begun.length === 0 ? null : <Begun begun={begun} />;
}

function Begun({ begun }: { begun: { tutorialId: string; step: number }[] }) {
  const { state } = useTutorialList();
  const library = state.kind === 'ready' ? state.value.tutorials : [];
  const shown = begun
    .flatMap(({ tutorialId, step }) => {
      const tutorial = library.find(({ id, stepCount }) => id === tutorialId && step <= stepCount);
      return tutorial ? [{ ...tutorial, step }] : [];
    })
    .slice(0, shownMax);
  if (shown.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="continue-tutorials">
      <h2 id="continue-tutorials">{texts.continueTitle}</h2>
      <ul className="rows">
        {shown.map(({ id, title, step, stepCount }) => (
          <RowLink
            key={id}
            to={`/tutorials/${id}/steps/${step}`}
            title={title}
            detail={texts.reached(step, stepCount)}
          />
        ))}
      </ul>
    </section>
  );
}
