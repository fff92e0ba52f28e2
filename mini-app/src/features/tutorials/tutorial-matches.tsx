import { lazy, type ReactNode, Suspense } from 'react';
import { orNothing } from '#app/lib/or-nothing.ts';
import type { Load } from '#app/lib/use-load.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { Faces } from '#app/ui/faces.tsx';
import { RowLink } from '#app/ui/row.tsx';
import type { TutorialSearchResult } from '#shared/tutorial-search.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';
import { findInTitles } from './find-in-titles.ts';
import { useTutorialList, useTutorialSearch } from './requests.ts';
import { texts } from './texts.ts';
import { TopicPicture } from './topic-picture.tsx';

/** Fewer letters than this say nothing yet. */
const lettersMin = 3;
/** More than this says nothing more, and an address does not hold it. */
const lettersMax = 200;

const MissedSearch = lazy(() =>
  orNothing(import('./missed-search.tsx').then((part) => part.MissedSearch)),
);

interface MatchesProps {
  text: string;
  empty?: ReactNode;
  /** Says nothing where the search fails, because the person is busy with something else. */
  isQuiet?: boolean;
}

/** Tutorials that fit what is being typed; nothing until there is enough to go by. */
export function TutorialMatches({ text, ...how }: MatchesProps) {
  const wanted = useSettled(text.trim()).slice(0, lettersMax);
  return wanted.length < lettersMin ? null : <Matches text={wanted} {...how} />;
}

function Matches({ text, empty, isQuiet = false }: MatchesProps) {
  const search = useTutorialSearch(text);
  const list = useTutorialList().state;
  const library = list.kind === 'ready' ? list.value.tutorials : [];
  const isOffline = library.length > 0 && isUnreachable(search);
  const load = isOffline || isEmpty(search) ? foundHere(search, text, library) : search;
  const isMissed = !isOffline && !isQuiet && isEmpty(load);
  if (isQuiet && load.state.kind === 'failed') return null;
  return (
    <div aria-live="polite" className="stack stack-tight">
      {isMissed && (
        <Suspense>
          <MissedSearch text={text} />
        </Suspense>
      )}
      {isOffline && <p className="soft">{texts.matchesOffline}</p>}
      <Faces
        load={load}
        isEmpty={({ matches }) => matches.length === 0}
        empty={empty}
        ready={({ matches }) => (
          <section className="stack stack-tight">
            <h2>{texts.matches}</h2>
            <ul className="rows">
              {matches.map(({ id, title }) => (
                <RowLink
                  key={id}
                  to={`/tutorials/${id}`}
                  title={title}
                  picture={<PictureOf tutorial={library.find((one) => one.id === id)} />}
                />
              ))}
            </ul>
          </section>
        )}
      />
    </div>
  );
}

function PictureOf({ tutorial }: { tutorial: TutorialSummary | undefined }) {
  return tutorial ? <TopicPicture topic={tutorial.topic} /> : null;
}

/** The server only names what surely fits; somebody who is still typing is also helped by a title with the same words. */
function isEmpty({ state }: Load<TutorialSearchResult>): boolean {
  return state.kind === 'ready' && state.value.matches.length === 0;
}

function isUnreachable({ state }: Load<TutorialSearchResult>): boolean {
  return state.kind === 'failed' && state.error.outcome === 'unknown';
}

function foundHere(
  search: Load<TutorialSearchResult>,
  text: string,
  library: readonly TutorialSummary[],
): Load<TutorialSearchResult> {
  return { ...search, state: { kind: 'ready', value: { matches: findInTitles(text, library) } } };
}
