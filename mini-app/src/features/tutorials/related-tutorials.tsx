import { RowLink } from '#app/ui/row.tsx';
import { texts } from './reader-texts.ts';
import { useTutorialList } from './requests.ts';

/** Only an extra: while the list is on its way, or when it fails, the screen does without. */
export function RelatedTutorials({ ids }: { ids: readonly string[] }) {
  const list = useTutorialList();
  if (list.state.kind !== 'ready') return null;
  const related = list.state.value.tutorials.filter((tutorial) => ids.includes(tutorial.id));
  if (related.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{texts.related}</h2>
      <ul className="rows">
        {related.map((tutorial) => (
          <RowLink key={tutorial.id} to={`/tutorials/${tutorial.id}`} title={tutorial.title} />
        ))}
      </ul>
    </section>
  );
}
