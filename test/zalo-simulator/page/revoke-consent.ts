import { tell } from './announcer.ts';
import { revokeConsent, sentenceFor } from './api.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { residentOf, type Store } from './store.ts';
import { texts } from './texts.ts';

/** What Zalo's own settings offer: the person takes back what they allowed the Mini App. Asks first. */
export function createRevokeConsent(store: Store): HTMLElement {
  async function revoke(): Promise<void> {
    const person = residentOf(store.get());
    if (!person || !window.confirm(texts.miniApp.revokeAsk(person.name))) return;
    try {
      await revokeConsent(person.personId);
      tell(texts.miniApp.revoked(person.name));
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  }

  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button home-button',
      'aria-label': texts.miniApp.revoke,
      title: texts.miniApp.revoke,
      onclick: () => void revoke(),
    },
    icon('leave'),
  );
  store.watch((state) => {
    button.hidden = state.phoneTab !== 'mini-app' || residentOf(state) === undefined;
  });
  return button;
}
