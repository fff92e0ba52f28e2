import { RowLink } from '#app/ui/row.tsx';
import { usePopularTutorials } from './requests.ts';
import { texts } from './texts.ts';

/** What people nearby use most this month; only an extra, so nothing there until it is known. */
export function PopularTutorials() {
  const { state } = usePopularTutorials();
  if (state.kind !== 'ready' || state.value.tutorials.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="popular-tutorials">
      <h2 id="popular-tutorials">{texts.popularTitles[state.value.by]}</h2>
      <ul className="rows">
        {state.value.tutorials.map(({ id, title }) => (
          <RowLink key={id} to={`/tutorials/${id}`} title={title} />
        ))}
      </ul>
    </section>
  );
}
