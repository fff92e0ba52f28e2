type Prop = string | boolean | undefined | ((event: never) => void);
export type Child = Node | string | undefined | false;

/**
 * Builds an element. A function prop named `onclick` becomes a listener, `true` an empty attribute;
 * children that are strings become text, never markup.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Record<string, Prop> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value as EventListener);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child): child is Node | string => Boolean(child)));
  return node;
}

/** Replaces text only when it differs, so that live regions do not speak twice. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function byId(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no element #${id}.`);
  return node;
}
