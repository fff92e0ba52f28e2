import { hostileKeys, hostileNumbers, hostileTexts } from './hostile-values.ts';
import type { Choice } from './random-of.ts';

/**
 * What may stand where a value stood: of another kind, at the edge of its own, or somebody else's. Wide only on the outside: what
 * is wide at every depth is longer than any body that is read.
 */
export function hostileValue(choice: Choice, ids: readonly string[], depth = 0): unknown {
  switch (choice.below(depth > 2 ? 6 : 10)) {
    case 0:
    case 1:
      return choice.of(hostileTexts);
    case 2:
      return choice.of(hostileNumbers);
    case 3:
      return choice.of([null, true, false]);
    case 4:
    case 5:
      return ids.length === 0 ? '' : choice.of(ids);
    case 6:
      return Array.from(
        { length: choice.of(depth === 0 ? [0, 1, 2, 60, 500] : [0, 1, 2, 8]) },
        () => choice.of(hostileTexts).slice(0, 60),
      );
    case 7:
      return nested(choice.of([3, 5, 40, 400]), choice.happens(0.5));
    case 8:
      return Object.fromEntries(
        Array.from({ length: choice.of(depth === 0 ? [1, 3, 200] : [1, 3]) }, (_, at) => [
          `${choice.of(hostileKeys)}${at || ''}`,
          hostileValue(choice, ids, depth + 1),
        ]),
      );
    default:
      return [hostileValue(choice, ids, depth + 1), hostileValue(choice, ids, depth + 1)];
  }
}

function nested(depth: number, inLists: boolean): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = inLists ? [value] : { a: value };
  return value;
}

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

function placesIn(value: unknown, found: Place[] = [], depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > 12) return found;
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, unknown>;
    found.push({ holder: isList ? value : holder, key: isList ? Number(key) : key });
    placesIn(holder[key], found, depth + 1);
  }
  return found;
}

/** A copy in which a few places were changed, taken away, doubled or put in. */
export function mutateJson(value: unknown, choice: Choice, ids: readonly string[]): unknown {
  const root = { '': structuredClone(value) };
  for (let change = 1 + choice.below(3); change > 0; change -= 1) {
    const { holder, key } = choice.of(placesIn(root));
    const at = holder as Record<string | number, unknown>;
    const old = at[key];
    switch (choice.below(8)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else if (key !== '') delete at[key];
        break;
      case 1:
        if (typeof old === 'string') at[key] = bend(old, choice);
        else at[key] = hostileValue(choice, ids);
        break;
      case 2:
        if (typeof old === 'object' && old !== null && !Array.isArray(old))
          put(old as Record<string, unknown>, choice.of(hostileKeys), hostileValue(choice, ids));
        else at[key] = [old];
        break;
      case 3:
        if (Array.isArray(old))
          at[key] = Array.from({ length: choice.of([2, 30, 400]) }, () => old[0] ?? '');
        else at[key] = { a: old };
        break;
      case 4:
        at[key] = typeof old === 'number' ? String(old) : choice.of(hostileNumbers);
        break;
      default:
        at[key] = hostileValue(choice, ids);
    }
  }
  return root[''];
}

/** An own property, whatever it is called. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function bend(text: string, choice: Choice): string {
  const at = choice.below(text.length + 1);
  const other = choice.of(hostileTexts);
  switch (choice.below(4)) {
    case 0:
      return text.slice(0, at) + other + text.slice(at);
    case 1:
      return text.repeat(choice.of([2, 20, 300])).slice(0, 30_000);
    case 2:
      return text.slice(0, at);
    default:
      return choice.happens(0.5) ? text.normalize('NFD') : text.toUpperCase();
  }
}
