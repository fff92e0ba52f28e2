import { foldedWords } from '#bot/lib/vietnamese-text.ts';

/** Words that say "village" or are said around a village's name, folded; they distinguish nothing. */
const fillerWords = new Set(
  (
    'thon lang xom ap ban khu pho to dan doi so xa phuong o nha em toi minh bac chau con chi anh ong ba a da vang ' +
    'thuoc ben tai chung cu dang song la'
  ).split(' '),
);

type NamedVillage = { name: string; oldNames: string[] };

/**
 * The villages that a person may mean by "thon 3" or "chè kho làng": one when it is clear, several when the words fit
 * several, none when nothing fits. Old names count; accents and word order do not.
 */
export function matchVillages<Village extends NamedVillage>(
  text: string,
  villages: readonly Village[],
): Village[] {
  const said = meaningfulWords(text);
  if (said.length === 0) return [];
  const scored = villages.map((village) => ({
    village,
    score: Math.max(...[village.name, ...village.oldNames].map((name) => closeness(said, name))),
  }));
  const best = Math.max(0, ...scored.map((entry) => entry.score));
  return best === 0 ? [] : scored.filter((entry) => entry.score === best).map((e) => e.village);
}

/** Share of the name that was said, 0 unless every word said that could be a name belongs to it. */
function closeness(said: readonly string[], name: string): number {
  const wanted = meaningfulWords(name);
  if (wanted.length === 0) return 0;
  const found = wanted.filter((word) => said.includes(word)).length;
  if (found === 0) return 0;
  const strange = said.filter((word) => !wanted.includes(word)).length;
  // A full name inside a longer sentence still counts; half a name must stand alone.
  if (found === wanted.length) return strange === 0 ? 3 : strange <= 3 ? 2 : 1;
  return strange === 0 ? found / wanted.length : 0;
}

function meaningfulWords(text: string): string[] {
  const words = foldedWords(text);
  const meaningful = words.filter((word) => !fillerWords.has(word));
  return meaningful.length > 0 ? meaningful : [];
}
