import { createHmac } from 'node:crypto';
import { signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

/** With which every platform but Zalo signs; the servers of the benchmark know it. */
export const peerSecret = 'made-up-peer-secret';

const text = 'Bác vào VNeID mà nó cứ báo phiên đăng nhập hết hạn, con xem giúp bác với nhé';
const peopleMax = 10_000;

type Delivery = { path: string; body: string; headers: Record<string, string> };

/** The `number`th message of somebody, of about 400 bytes, as each platform sends and signs it. */
const platforms = {
  zalo(number: number): Delivery {
    const timestamp = String(Date.now());
    const body = JSON.stringify({
      app_id: webhookSecrets.appId,
      user_id_by_app: '5612870337415623881',
      event_name: 'user_send_text',
      timestamp,
      sender: { id: `246845883529197${String(number % peopleMax).padStart(5, '0')}` },
      recipient: { id: '2867105410923645870' },
      message: { msg_id: number.toString(16).padStart(20, '0'), text },
    });
    const signature = signWebhook(body, timestamp);
    return { path: '/webhooks/zalo', body, headers: { 'x-zevent-signature': signature } };
  },
  github(number: number): Delivery {
    const body = JSON.stringify({
      action: 'created',
      comment: { id: number, body: text, user: { id: number % peopleMax, login: 'lan' } },
      issue: { id: 1, number: 7, title: 'VNeID' },
      repository: { id: 1, name: 'to', full_name: 'xa/to', owner: { id: 2, login: 'xa' } },
      installation: { id: 1 },
      sender: { id: number % peopleMax, login: 'lan' },
    });
    return {
      path: '/webhooks',
      body,
      headers: {
        'x-github-event': 'issue_comment',
        'x-github-delivery': `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
        'x-hub-signature-256': `sha256=${hmac(body).digest('hex')}`,
      },
    };
  },
  slack(number: number): Delivery {
    const at = String(Math.floor(Date.now() / 1000));
    const body = JSON.stringify({
      token: 'made-up',
      team_id: 'T1',
      api_app_id: 'A1',
      type: 'event_callback',
      event_id: `Ev${number}`,
      event_time: Number(at),
      event: {
        type: 'message',
        channel: 'C1',
        channel_type: 'channel',
        user: `U${number % peopleMax}`,
        text,
        ts: `${at}.${number}`,
      },
      authorizations: [{ team_id: 'T1', user_id: 'U1', is_bot: true }],
    });
    const signature = `v0=${hmac(`v0:${at}:${body}`).digest('hex')}`;
    const headers = { 'x-slack-request-timestamp': at, 'x-slack-signature': signature };
    return { path: '/webhooks', body, headers };
  },
  line(number: number): Delivery {
    const body = JSON.stringify({
      destination: 'U0123456789abcdef0123456789abcdef',
      events: [
        {
          type: 'message',
          webhookEventId: number.toString(36).padStart(26, '0'),
          deliveryContext: { isRedelivery: false },
          timestamp: Date.now(),
          source: { type: 'user', userId: `U${String(number % peopleMax).padStart(32, '0')}` },
          replyToken: '0f3779fba3b349968c5d07db31eab56f',
          mode: 'active',
          message: { id: String(number), type: 'text', quoteToken: 'q', text },
        },
      ],
    });
    return {
      path: '/webhooks',
      body,
      headers: { 'x-line-signature': hmac(body).digest('base64') },
    };
  },
  telegram(number: number): Delivery {
    const id = number % peopleMax;
    const body = JSON.stringify({
      update_id: number,
      message: {
        message_id: number,
        date: Math.floor(Date.now() / 1000),
        chat: { id, type: 'private', first_name: 'Lan', last_name: 'Nguyễn Thị', username: 'lan' },
        from: {
          id,
          is_bot: false,
          first_name: 'Lan',
          last_name: 'Nguyễn Thị',
          username: 'lan',
          language_code: 'vi',
        },
        text,
      },
    });
    const headers = { 'x-telegram-bot-api-secret-token': peerSecret };
    return { path: '/webhooks', body, headers };
  },
};
export type Platform = keyof typeof platforms;

let made = 0;

/** So many requests, whole as they go over the wire; none is ever made twice. */
export function makeRequests(platform: Platform, count: number): Buffer[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const { path, body, headers } = platforms[platform](made);
    const lines = [
      `POST ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

function hmac(content: string) {
  return createHmac('sha256', peerSecret).update(content);
}
