import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The simulator's page the way a player finds things on it. */
export type PlayPage = {
  page: Page;
  phone: Locator;
  group: Locator;
  /** Takes up somebody's phone. */
  hold(name: string): Promise<void>;
  /** A tab of the phone. */
  phoneTab(name: 'Trò chuyện' | 'Mini App'): Promise<void>;
  say(text: string): Promise<void>;
  /** Messages in the resident's chat that have these words. */
  told(words: string): Locator;
  /** Presses a button under a message of the Official Account. */
  pressButton(title: string): Promise<void>;
  miniApp: FrameLocator;
  openGroup(name: string): Promise<void>;
  speakAs(name: string): Promise<void>;
  sayInGroup(text: string): Promise<void>;
  posted(words: string): Locator;
  /** Answers a post of the group by quoting it. */
  replyTo(words: string, text: string): Promise<void>;
};

export function playPage(page: Page): PlayPage {
  const phone = page.getByRole('region', { name: 'Điện thoại của bà con' });
  const group = page.getByRole('region', { name: 'Nhóm Zalo của tổ' });
  const chatMessages = page.getByRole('region', { name: 'Tin nhắn với xã' });
  const groupMessages = page.getByRole('region', { name: 'Tin nhắn trong nhóm' });
  const among = (messages: Locator, words: string) =>
    messages.getByRole('listitem').filter({ hasText: words });
  const send = async (side: Locator, box: string, text: string) => {
    const typing = side.getByRole('textbox', { name: box });
    await typing.fill(text);
    await typing.press('Enter');
  };
  const told = (words: string) => among(chatMessages, words);
  const posted = (words: string) => among(groupMessages, words);
  const sayInGroup = (text: string) => send(group, 'Tin nhắn vào nhóm', text);

  return {
    page,
    phone,
    group,
    async hold(name) {
      await phone.getByRole('button', { name: /^.*Máy của/ }).click();
      const picker = page.getByRole('dialog', { name: 'Cầm máy của ai?' });
      await picker.getByRole('searchbox').fill(name);
      await picker.getByRole('button', { name }).click();
    },
    phoneTab: (name) => phone.getByRole('tab', { name }).click(),
    say: (text) => send(phone, 'Tin nhắn gửi xã', text),
    told,
    pressButton: (title) => chatMessages.getByRole('button', { name: title }).last().click(),
    miniApp: page.frameLocator('iframe[title="Mini App trên điện thoại"]'),
    openGroup: (name) => group.getByRole('navigation').getByRole('button', { name }).click(),
    speakAs: (name) =>
      group.getByRole('group', { name: 'Nói với tư cách' }).getByRole('button', { name }).click(),
    sayInGroup,
    posted,
    async replyTo(words, text) {
      const post = posted(words).first();
      await post.hover();
      await post.getByRole('button', { name: /^Trả lời tin của/ }).click();
      await sayInGroup(text);
    },
  };
}
