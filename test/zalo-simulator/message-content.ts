import { z } from 'zod';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import type { Attachment, Button } from './state.ts';
import { getUpload, mediaUrl } from './uploads.ts';
import { checkLength, invalidParameter, readParameters, ZaloError } from './zalo-error.ts';

/** A message that an OA wants to send, understood and checked. */
export interface MessageContent {
  text: string;
  buttons?: Button[];
  attachments?: Attachment[];
  quoteMessageId?: string;
  /** How its echo event is called after `oa_send_` or `oa_send_group_`. */
  echo: string;
}

/** Zalo's limit for every text: consultation, v2 and group messages, and captions. */
const longestText = 2000;

const AnyButton = z.discriminatedUnion('type', [
  z.object({
    title: z.string().min(1),
    type: z.literal('oa.open.url'),
    payload: z.object({ url: z.url() }),
  }),
  z.object({
    title: z.string().min(1),
    type: z.enum(['oa.query.show', 'oa.query.hide']),
    payload: z.string().min(1),
  }),
  z.object({
    title: z.string().min(1),
    type: z.literal('oa.open.sms'),
    payload: z.object({ content: z.string(), phone_code: z.string() }),
  }),
  z.object({
    title: z.string().min(1),
    type: z.literal('oa.open.phone'),
    payload: z.object({ phone_code: z.string() }),
  }),
]);

const Message = z.object({
  text: z.string().optional(),
  quote_message_id: ZaloId.optional(),
  attachment: z
    .object({ type: z.enum(['template', 'file']), payload: z.record(z.string(), z.unknown()) })
    .optional(),
});

const MediaElement = z.object({
  media_type: z.enum(['image', 'gif', 'sticker']),
  url: z.url().optional(),
  attachment_id: ZaloId.optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});

const ListElement = z.object({
  title: z.string().min(1),
  subtitle: z.string().default(''),
  image_url: z.string().default(''),
  default_action: z.object({ url: z.string() }).partial().optional(),
});

/** Which templates an endpoint knows besides text, media and file. */
export interface Accepted {
  buttons: boolean;
  quote: boolean;
  list: boolean;
  requestUserInfo: boolean;
}

/** Reads and checks the `message` part of a sending call. */
export function readMessage(
  simulation: Simulation,
  value: unknown,
  accepted: Accepted,
): MessageContent {
  const message = readParameters(Message, value);
  const text = message.text ?? '';
  checkLength(text, longestText, 'text');
  const quoteMessageId = accepted.quote ? message.quote_message_id : undefined;
  const rest: Rest = message.attachment
    ? readAttachment(simulation, message.attachment, text, accepted)
    : { echo: 'text' };
  if (!rest.attachments && text.trim() === '') throw invalidParameter('text');
  return { text, ...(quoteMessageId === undefined ? {} : { quoteMessageId }), ...rest };
}

type Rest = Omit<MessageContent, 'text' | 'quoteMessageId'>;

function readAttachment(
  simulation: Simulation,
  attachment: NonNullable<z.infer<typeof Message>['attachment']>,
  text: string,
  accepted: Accepted,
): Rest {
  const { payload } = attachment;
  if (attachment.type === 'file') return readFile(simulation, payload);
  if (payload.template_type === 'media') return readMedia(simulation, payload);
  if (payload.template_type === 'list' && accepted.list) return readList(payload);
  if (payload.template_type === 'request_user_info' && accepted.requestUserInfo) {
    return readInfoRequest(payload);
  }
  if (payload.template_type === undefined && accepted.buttons) {
    if (text.trim() === '') throw invalidParameter('text');
    return { buttons: readButtons(payload.buttons), echo: 'text' };
  }
  throw new ZaloError(-233, 'Message type is invalid or not supported');
}

function readButtons(value: unknown): Button[] {
  const buttons = readParameters(z.array(AnyButton).min(1), value);
  if (buttons.length > 5) throw new ZaloError(-210, 'buttons exceeds the maximum of 5');
  for (const button of buttons) {
    checkLength(button.title, 100, 'title');
    if (typeof button.payload === 'string') checkLength(button.payload, 1000, 'payload');
    if (button.type === 'oa.open.sms') checkLength(button.payload.content, 160, 'content');
  }
  return buttons;
}

function readFile(simulation: Simulation, payload: Record<string, unknown>): Rest {
  const token = readParameters(ZaloId, payload.token);
  const file = getUpload(simulation, token, ['file']);
  const size = String(Buffer.byteLength(file.base64, 'base64'));
  const extension = file.name.split('.').at(-1) ?? '';
  const described = { url: mediaUrl(simulation, token), name: file.name, size, type: extension };
  return { attachments: [{ type: 'file', payload: described }], echo: 'file' };
}

function readMedia(simulation: Simulation, payload: Record<string, unknown>): Rest {
  const elements = readParameters(z.array(MediaElement).length(1), payload.elements);
  const [element] = elements;
  if (!element) throw invalidParameter('elements');
  const { media_type: type, attachment_id: id } = element;
  if (type === 'sticker') {
    if (!id) throw invalidParameter('attachment_id');
    return { attachments: [{ type, payload: { id, url: '' } }], echo: type };
  }
  if (type === 'gif' && (!element.width || !element.height)) throw invalidParameter('width');
  if (id) getUpload(simulation, id, ['image', 'gif']);
  const url = id ? mediaUrl(simulation, id) : element.url;
  if (!url) throw invalidParameter('attachment_id');
  return { attachments: [{ type, payload: { url, thumbnail: url } }], echo: type };
}

function readList(payload: Record<string, unknown>): Rest {
  const elements = readParameters(z.array(ListElement).min(1), payload.elements);
  if (elements.length > 5) throw new ZaloError(-210, 'elements exceeds the maximum of 5');
  const attachments = elements.map((element) => ({
    type: 'link',
    payload: {
      title: element.title,
      description: element.subtitle,
      thumbnail: element.image_url,
      url: element.default_action?.url ?? '',
    },
  }));
  const buttons = payload.buttons === undefined ? {} : { buttons: readButtons(payload.buttons) };
  return { attachments, ...buttons, echo: 'list' };
}

function readInfoRequest(payload: Record<string, unknown>): Rest {
  const Element = z.object({ title: z.string(), subtitle: z.string(), image_url: z.string() });
  const [element] = readParameters(z.array(Element).length(1), payload.elements);
  if (!element) throw invalidParameter('elements');
  checkLength(element.title, 100, 'title');
  checkLength(element.subtitle, 500, 'subtitle');
  return { attachments: [{ type: 'request_user_info', payload: element }], echo: 'text' };
}
