import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

type Named = { id: string; name: string; oldNames: readonly string[] };

/** How names are compared: "Thôn 3", "thon 3" and "Thôn  3." are one. */
export function nameKey(name: string): string {
  return foldVietnamese(name);
}

/** The village that is called so or was called so, other than `exceptId`. */
export function findNamesake<Village extends Named>(
  name: string,
  villages: readonly Village[],
  exceptId?: string,
): Village | undefined {
  const key = nameKey(name);
  const others = villages.filter(({ id }) => id !== exceptId);
  return (
    others.find((village) => nameKey(village.name) === key) ??
    others.find((village) => village.oldNames.some((old) => nameKey(old) === key))
  );
}

/** The next code of a commune's village that none of the known ones has: "X1-T07". */
export function nextVillageCode(communeCode: string, taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    const code = `${communeCode}-T${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}
