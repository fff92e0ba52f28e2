import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import { findByTitle } from './find-by-title.ts';
import { findUrgentNeeds } from './find-urgent-need.ts';
import { saysItself } from './says-itself.ts';
import { libraryShelf, type Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/**
 * What a search in the shelf shows while somebody types; the last word may be unfinished. Whoever is in danger or has lost money
 * sees first what to do at once, whatever else the words speak of.
 */
export function searchTutorials(text: string, shelf: Shelf = libraryShelf): TutorialSearchResult {
  const { tutorials, question, person } = understandQuestion(text, shelf, { isTyping: true });
  const understood = tutorials.map(({ id, title, why }) =>
    saysItself(title, text) ? { id, title } : { id, title, why },
  );
  return {
    matches: withTitled(understood, findByTitle(text, shelf)),
    ...(question && { which: { question: question.text, choices: question.choices } }),
    ...urgentOf(person, () => staysPrivate(text, shelf)),
  };
}

const matchesMax = 3;

/** The one title that has every word that was typed is meant before all; several only where nothing was understood. */
function withTitled(
  understood: TutorialSearchResult['matches'],
  titled: { id: string; title: string }[],
): TutorialSearchResult['matches'] {
  const [only, ...more] = titled;
  if (only === undefined) return understood;
  if (understood.length === 0) return titled;
  if (more.length > 0) return understood;
  return [only, ...understood.filter(({ id }) => id !== only.id)].slice(0, matchesMax);
}

/** As the request would be that is asked in these words, without any help of what is still to be typed. */
function staysPrivate(text: string, shelf: Shelf): boolean {
  return findUrgentNeeds(text, shelf).some(({ person }) => person && isIntimate(person));
}

function urgentOf(
  person: Decision['person'],
  isPrivate: () => boolean,
): Pick<TutorialSearchResult, 'urgent'> {
  if (person?.reason === 'money-lost') return { urgent: {} };
  if (person?.emergencyNumber === undefined) return {};
  const { emergencyNumber: number, otherNumber, reason } = person;
  return {
    urgent: { number, ...(otherNumber && { otherNumber }), ...(isPrivate() && { reason }) },
  };
}
