/** Numbers features 0, 1, 2… in the order in which they come first. */
export type FeatureNumbers = {
  /** The number of a feature, which is a new one where it was never seen. */
  add(hash: number): number;
  /** The number of a feature, or -1 for one that was never added. */
  find(hash: number): number;
  /** How many different ones there are. */
  size(): number;
};

/** An open table at most half full; `expected` only saves growing. */
export function numberFeatures(expected: number): FeatureNumbers {
  let keys = new Int32Array(slotsFor(expected));
  /** One more than the number; 0 where the slot is free. */
  let numbers = new Int32Array(keys.length);
  let size = 0;

  function grow(): void {
    const oldKeys = keys;
    const oldNumbers = numbers;
    keys = new Int32Array(2 * oldKeys.length);
    numbers = new Int32Array(keys.length);
    for (let slot = 0; slot < oldKeys.length; slot += 1) {
      const number = oldNumbers[slot] ?? 0;
      if (number === 0) continue;
      const key = oldKeys[slot] ?? 0;
      const to = slotOf(key, keys, numbers);
      keys[to] = key;
      numbers[to] = number;
    }
  }

  return {
    add(hash) {
      const slot = slotOf(hash, keys, numbers);
      const number = numbers[slot] ?? 0;
      if (number > 0) return number - 1;
      keys[slot] = hash;
      size += 1;
      numbers[slot] = size;
      if (2 * size > keys.length) grow();
      return size - 1;
    },
    find: (hash) => (numbers[slotOf(hash, keys, numbers)] ?? 0) - 1,
    size: () => size,
  };
}

function slotsFor(expected: number): number {
  return 2 ** Math.ceil(Math.log2(2 * expected + 2));
}

/** Where a feature stands or would stand; there are always free slots. */
function slotOf(hash: number, keys: Int32Array, numbers: Int32Array): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (numbers[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
