import { useSettled } from '#app/lib/use-settled.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Part } from '#app/ui/part.tsx';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import { FoundMatches } from './found-matches.tsx';
import { useTutorialList } from './requests.ts';
import { useTutorialSearch } from './search-request.ts';

/** Fewer letters than this say nothing yet. */
const lettersMin = 3;
/** More than this says nothing more, and an address does not hold it. */
const lettersMax = 200;

// Few need these, and whoever loads the first screen does not wait for them.
const loadKept = async () => (await import('./kept-matches.tsx')).KeptMatches;
const loadNothing = async () => (await import('./nothing-found.tsx')).NothingFound;

interface MatchesProps {
  text: string;
  /** For somebody who is asking the team already: says nothing where nothing is found. */
  isQuiet?: boolean;
}

/** What fits what is being typed; nothing until there is enough to go by. */
export function TutorialMatches({ text, isQuiet = false }: MatchesProps) {
  const wanted = useSettled(text.trim()).slice(0, lettersMax);
  return wanted.length < lettersMin ? null : <Matches text={wanted} isQuiet={isQuiet} />;
}

function Matches({ text, isQuiet }: Required<MatchesProps>) {
  const load = useTutorialSearch(text);
  const list = useTutorialList().state;
  const library = list.kind === 'ready' ? list.value.tutorials : [];
  const asked = isQuiet ? undefined : text;
  const { state } = load;
  const isFailed = state.kind === 'failed';
  if (isFailed && state.error.outcome === 'unknown' && library.length > 0) {
    return <Part load={loadKept} props={{ text, library, asked }} />;
  }
  if (isQuiet && isFailed) return null;
  return (
    <div aria-live="polite" className="stack stack-tight">
      <Faces
        load={load}
        isEmpty={isEmpty}
        empty={!isQuiet && <Part load={loadNothing} props={{ text }} />}
        ready={(found) => <FoundMatches found={found} library={library} asked={asked} />}
      />
    </div>
  );
}

function isEmpty({ matches, urgent }: TutorialSearchResult): boolean {
  return matches.length === 0 && !urgent;
}
