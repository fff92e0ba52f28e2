import type { MessageButton, MessageContent, Recipient, SendingAccount } from '#bot/lib/ports.ts';

/** How Mini App pages are linked to. */
export type MiniAppLink = {
  miniAppId: string;
  /** Appended to every link outside Live, for example `env=TESTING&version=12`; empty in Live. */
  linkQuery: string;
};

/** Where a message goes to. */
export function pathOf(messageApi: SendingAccount['messageApi'], kind: Recipient['kind']): string {
  if (kind === 'group') return '/v3.0/oa/group/message';
  return messageApi === 'v3' ? '/v3.0/oa/message/cs' : '/v2.0/oa/message';
}

export function addressOf({ kind, id }: Recipient): object {
  return kind === 'group' ? { group_id: id } : { user_id: id };
}

/**
 * Zalo's form of a message. Groups know neither buttons nor quotes by the account, so both are left out there:
 * what must be pressed has to stand in the text.
 */
export function buildMessage(
  kind: Recipient['kind'],
  content: MessageContent,
  miniApp: MiniAppLink,
): object {
  const text = content.text.normalize('NFC');
  const { buttons = [], quoteMessageId, picture } = content;
  const pictured = picture === undefined ? {} : { attachment: pictureOf(picture) };
  if (kind === 'group') return { text, ...pictured };
  return {
    text,
    ...(quoteMessageId === undefined ? {} : { quote_message_id: quoteMessageId }),
    ...(buttons.length === 0 || picture !== undefined
      ? pictured
      : {
          attachment: {
            type: 'template',
            payload: { buttons: buttons.map((button) => buildButton(button, miniApp)) },
          },
        }),
  };
}

function pictureOf(attachmentId: string): object {
  const elements = [{ media_type: 'image', attachment_id: attachmentId }];
  return { type: 'template', payload: { template_type: 'media', elements } };
}

function buildButton({ title, action }: MessageButton, miniApp: MiniAppLink): object {
  if (action.kind === 'say') return { title, type: 'oa.query.hide', payload: action.text };
  return { title, type: 'oa.open.url', payload: { url: miniAppUrl(action.path, miniApp) } };
}

function miniAppUrl(path: string, { miniAppId, linkQuery }: MiniAppLink): string {
  const url = `https://zalo.me/s/${miniAppId}${path}`;
  if (linkQuery === '') return url;
  return `${url}${path.includes('?') ? '&' : '?'}${linkQuery}`;
}
