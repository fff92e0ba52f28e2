import type { DeskPoster } from '#shared/posters.ts';
import { PosterRow } from './poster-row.tsx';
import { texts } from './texts.ts';

/** Every poster that was made, the latest first. */
export function PosterRows({ posters }: { posters: readonly DeskPoster[] }) {
  if (posters.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="rows poster-rows">
      {posters.map((poster) => (
        <PosterRow key={poster.id} poster={poster} />
      ))}
    </ul>
  );
}
