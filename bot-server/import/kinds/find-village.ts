import type { Area } from '#bot/areas/area.table.ts';
import { nameKey } from '#bot/areas/village-names.ts';
import type { Say } from './import-kind.ts';
import { rowTexts as texts } from './kind-texts.ts';

/** More names than this hide the one that is looked for. */
const namedMax = 10;

/**
 * The village that a row names, by code, by name, or by an old name that only one village had. Complains where there is none or,
 * after mergers, more than one; says so where it went by an old name.
 */
export function findVillage(
  villages: readonly Area[],
  words: string,
  { say, row, key }: { say: Say; row: number; key: string },
): Area | undefined {
  const inForce = villages.filter(({ validTo }) => validTo === null);
  const byCode = inForce.find(({ code }) => code.toLowerCase() === words.toLowerCase());
  if (byCode !== undefined) return byCode;
  const wanted = nameKey(words);
  const byName = inForce.filter(({ name }) => nameKey(name) === wanted);
  const byOldName = inForce.filter(({ oldNames }) =>
    oldNames.some((old) => nameKey(old) === wanted),
  );
  const fits = byName.length > 0 ? byName : byOldName;
  const [village, ...others] = fits;
  if (village === undefined) {
    const named = inForce.slice(0, namedMax).map(({ name }) => name);
    say.problem(row, key, texts.villageUnknown(words, named, inForce.length - named.length));
    return undefined;
  }
  if (others.length > 0) {
    const names = fits.map(({ name, code }) => `${name} (${code})`);
    say.problem(row, key, texts.villageAmbiguous(words, names));
    return undefined;
  }
  if (byName.length === 0) say.note(row, key, texts.villageByOldName(words, village.name));
  return village;
}
