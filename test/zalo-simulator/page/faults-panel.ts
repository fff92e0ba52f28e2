import { tell } from './announcer.ts';
import { putFaults, putWebhook, revokeTokens, sentenceFor } from './api.ts';
import { badge } from './avatar.ts';
import { hourOf } from './days.ts';
import { h, setText } from './dom.ts';
import { activeFaults, type FaultName, faultNames, isOn, switched } from './fault-list.ts';
import { icon } from './icons.ts';
import { accountOf, type PlayState, type Store } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';

/** The button with the faults that are on, and the panel that switches them. */
export function createFaultsPanel(store: Store, sync: Sync): HTMLElement[] {
  const attempt = async (doing: () => Promise<void>) => {
    try {
      await doing();
      await sync.refreshWorld();
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  };
  const flip = (name: FaultName) => {
    const { world } = store.get();
    if (world) void attempt(() => putFaults(switched(world.faults, name)));
  };
  const revoke = () => {
    const account = accountOf(store.get());
    if (!account) return;
    void attempt(async () => {
      await revokeTokens(account.oaId);
      tell(texts.faults.revoked(account.name));
    });
  };

  const toggles = faultNames.map((name) => {
    const [title, hint] = texts.faults.names[name];
    const button = h(
      'button',
      { type: 'button', class: 'toggle', role: 'switch', onclick: () => flip(name) },
      h(
        'span',
        { class: 'two-lines' },
        h('span', { class: 'line-one' }, title),
        h('span', { class: 'line-two' }, hint),
      ),
      h('span', { class: 'toggle-track' }),
    );
    return { name, button };
  });
  const status = h('p', { class: 'webhook-words' });
  const pending = h('p', { class: 'webhook-pending' });
  const turnOn = h(
    'button',
    {
      type: 'button',
      class: 'button',
      onclick: () => void attempt(() => putWebhook({ enabled: true })),
    },
    texts.webhook.turnOn,
  );
  const panel = h(
    'section',
    { class: 'drawer', id: 'faults', popover: 'auto', 'aria-label': texts.faults.title },
    h('h2', {}, texts.faults.title),
    h('p', { class: 'drawer-hint' }, texts.faults.hint),
    h('div', { class: 'toggles' }, ...toggles.map(({ button }) => button)),
    h(
      'div',
      { class: 'toggle' },
      h(
        'span',
        { class: 'two-lines' },
        h('span', { class: 'line-one' }, texts.faults.revokeTitle),
        h('span', { class: 'line-two' }, texts.faults.revokeHint),
      ),
      h('button', { type: 'button', class: 'button', onclick: revoke }, texts.faults.revoke),
    ),
    h('div', { class: 'webhook' }, status, pending, turnOn),
  );
  const mark = h('span', { class: 'tab-badge' });
  const opener = h(
    'button',
    { type: 'button', class: 'bar-button drawer-opener', popovertarget: 'faults' },
    icon('bolt'),
    texts.faults.title,
    mark,
  );

  store.watch(({ world }) => {
    if (!world) return;
    for (const { name, button } of toggles) {
      button.setAttribute('aria-checked', String(isOn(world.faults, name)));
    }
    const active = activeFaults(world.faults);
    const shown = badge(active.length, texts.faults.count(active.length));
    mark.replaceChildren(...(shown ? [shown] : []));
    opener.title =
      active.map((name) => texts.faults.names[name][0]).join(', ') || texts.faults.none;
    setText(status, webhookWords(world.webhook));
    status.classList.toggle('bad', !world.webhook.enabled);
    setText(pending, texts.webhook.pending(world.webhook));
    turnOn.hidden = world.webhook.enabled || !world.webhook.url;
  });
  return [opener, panel];
}

function webhookWords(webhook: NonNullable<PlayState['world']>['webhook']): string {
  if (!webhook.url) return texts.webhook.none;
  if (webhook.enabled) return texts.webhook.on;
  if (webhook.switchedOffAt) return texts.webhook.switchedOff(hourOf(webhook.switchedOffAt));
  return texts.webhook.off;
}
