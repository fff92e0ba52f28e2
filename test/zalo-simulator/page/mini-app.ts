import { h } from './dom.ts';
import { createFacePlace } from './face.ts';
import { icon } from './icons.ts';
import { miniAppStart } from './mini-app-link.ts';
import type { PlayState, Store } from './store.ts';
import { texts } from './texts.ts';

const tryAgainMs = 4_000;

/** The tab with the real Mini App in a frame; it opens when first looked at and starts anew for another person. */
export function createMiniApp(store: Store): { panel: HTMLElement; home: HTMLElement } {
  const faces = createFacePlace();
  const place = h('div', { class: 'frame-place' });
  const panel = h(
    'div',
    {
      class: 'phone-screen mini-app',
      id: 'mini-app-panel',
      role: 'tabpanel',
      'aria-labelledby': 'mini-app-tab',
    },
    h('div', { class: 'conversation' }, place, faces.element),
  );

  let shown: string | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open(wanted: string | undefined): void {
    const { world, residentId } = store.get();
    if (!world?.miniAppUrl || !residentId) return;
    shown = wanted ?? miniAppStart(world.miniAppUrl, residentId);
    void start(shown);
  }

  async function start(href: string, isRepeat = false): Promise<void> {
    clearTimeout(again);
    if (!isRepeat) {
      place.replaceChildren();
      faces.show(texts.miniApp.opening);
    }
    const answers = await canReach(href);
    if (href !== shown) return;
    if (answers) {
      place.replaceChildren(
        h('iframe', {
          title: texts.miniApp.frame,
          src: href,
          allow: 'clipboard-write; camera; microphone; geolocation',
        }),
      );
      faces.hide();
      return;
    }
    faces.show(texts.miniApp.notLoading, texts.miniApp.notLoadingHint, () => void start(href));
    again = setTimeout(() => void start(href, true), tryAgainMs);
  }

  let person: string | undefined;
  let link: PlayState['miniAppLink'];
  function showFor(state: PlayState): void {
    const isOther = person !== state.residentId;
    const isNewLink = state.miniAppLink !== undefined && state.miniAppLink !== link;
    if (shown !== undefined && !isOther && !isNewLink) return;
    person = state.residentId;
    link = state.miniAppLink;
    open(isNewLink ? state.miniAppLink?.href : undefined);
  }

  store.watch((state) => {
    panel.hidden = state.phoneTab !== 'mini-app';
    if (!state.world?.miniAppUrl) {
      shown = undefined;
      place.replaceChildren();
      faces.show(texts.miniApp.missing, texts.miniApp.missingHint);
    } else if (!panel.hidden) showFor(state);
    else if (!place.firstChild) {
      clearTimeout(again);
      shown = undefined;
    }
  });
  const home = h(
    'button',
    {
      type: 'button',
      class: 'icon-button home-button',
      'aria-label': texts.miniApp.home,
      title: texts.miniApp.home,
      onclick: () => open(undefined),
    },
    icon('home'),
  );
  store.watch(({ phoneTab }) => {
    home.hidden = phoneTab !== 'mini-app';
  });
  return { panel, home };
}

/** Whether anything answers there; what it answers cannot be read across origins and does not matter. */
async function canReach(href: string): Promise<boolean> {
  const waiting = { mode: 'no-cors', signal: AbortSignal.timeout(8_000) } as const;
  return fetch(href, waiting).then(
    () => true,
    () => false,
  );
}
