interface Entry {
  node: HTMLElement;
  signature: string;
}

const rendered = new WeakMap<Element, Map<string, Entry>>();

/**
 * Makes the children of `parent` show `items` in order, touching only what changed.
 * An item is drawn again when its signature differs; keyboard focus inside it is kept.
 */
export function renderKeyed<Item>(
  parent: HTMLElement,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  draw: (item: Item) => HTMLElement,
  signatureOf: (item: Item) => string = (item) => JSON.stringify(item),
): void {
  const before = rendered.get(parent) ?? new Map<string, Entry>();
  const after = new Map<string, Entry>();
  for (const item of items) {
    const signature = signatureOf(item);
    const old = before.get(keyOf(item));
    if (old?.signature === signature) after.set(keyOf(item), old);
    else {
      const node = draw(item);
      if (old) swapKeepingFocus(old.node, node);
      after.set(keyOf(item), { node, signature });
    }
  }
  const wanted = [...after.values()].map((entry) => entry.node);
  const kept = new Set<Element>(wanted);
  for (const child of [...parent.children]) {
    if (!kept.has(child)) child.remove();
  }
  wanted.forEach((node, position) => {
    if (parent.children[position] !== node) {
      parent.insertBefore(node, parent.children[position] ?? null);
    }
  });
  rendered.set(parent, after);
}

function swapKeepingFocus(old: HTMLElement, fresh: HTMLElement): void {
  const focusable = 'button, a, input';
  const held = document.activeElement;
  const position = held ? [...old.querySelectorAll(focusable)].indexOf(held) : -1;
  const ownFocus = held === old;
  old.replaceWith(fresh);
  if (ownFocus) fresh.focus();
  if (position >= 0) [...fresh.querySelectorAll<HTMLElement>(focusable)][position]?.focus();
}
