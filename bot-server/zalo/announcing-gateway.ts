import { z } from 'zod';
import type {
  AnnouncingGateway,
  Article,
  FileToUpload,
  MadeOutcome,
  Recipient,
} from '#bot/lib/ports.ts';
import type { HttpClient } from './http-client.ts';
import { readOpenapiEnvelope, readSendOutcome } from './send-outcome.ts';

const Uploaded = z.object({ attachment_id: z.string().min(1) });
const Kept = z.object({ token: z.string().min(1) });
const Verified = z.object({ id: z.string().min(1) });

/**
 * What an account says to many, through Zalo's OpenAPI: templates by user id, articles and their broadcast, and the files that
 * go with messages. `coverUrl` is a picture that Zalo's servers can fetch; an article must have one.
 */
export function createAnnouncingGateway(http: HttpClient, coverUrl: string): AnnouncingGateway {
  const post = (path: string, accessToken: string, body: unknown) =>
    http.call({
      method: 'POST',
      path,
      headers: { access_token: accessToken, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function make<Shape extends z.ZodType>(
    call: ReturnType<HttpClient['call']>,
    shape: Shape,
    idOf: (data: z.infer<Shape>) => string,
  ): Promise<MadeOutcome> {
    const answer = await call;
    if (answer.kind === 'answered') {
      const envelope = readOpenapiEnvelope(answer.body);
      const made = envelope?.error === 0 ? shape.safeParse(envelope.data) : undefined;
      if (made?.success) return { kind: 'made', id: idOf(made.data) };
    }
    const outcome = readSendOutcome(answer, 'resident');
    return outcome.kind === 'sent' ? { kind: 'unknown' } : outcome;
  }

  return {
    upload: (accessToken, file) => {
      const { body, contentType } = multipart(file);
      const call = http.call({
        method: 'POST',
        path: `/v2.0/oa/upload/${file.kind === 'picture' ? 'image' : 'file'}`,
        headers: { access_token: accessToken, 'content-type': contentType },
        body,
      });
      return file.kind === 'picture'
        ? make(call, Uploaded, (data) => data.attachment_id)
        : make(call, Kept, (data) => data.token);
    },
    async sendDocument(account, accessToken, recipient, token) {
      const message = { attachment: { type: 'file', payload: { token } } };
      const answer = await post(pathTo(recipient, account.messageApi), accessToken, {
        recipient:
          recipient.kind === 'group' ? { group_id: recipient.id } : { user_id: recipient.id },
        message,
      });
      return readSendOutcome(answer, recipient.kind);
    },
    async sendTemplate(accessToken, oaUserId, { templateId, data }) {
      const body = { user_id: oaUserId, template_id: templateId, template_data: data };
      return readSendOutcome(
        await post('/v3.0/oa/message/template', accessToken, body),
        'resident',
      );
    },
    createArticle: (accessToken, article) =>
      make(
        post('/v2.0/article/create', accessToken, articleBody(article, coverUrl)),
        Kept,
        (data) => data.token,
      ),
    findArticle: (accessToken, token) =>
      make(post('/v2.0/article/verify', accessToken, { token }), Verified, (data) => data.id),
    async broadcastArticle(accessToken, articleId) {
      const elements = [{ media_type: 'article', attachment_id: articleId }];
      const payload = { template_type: 'media', elements };
      const answer = await post('/v2.0/oa/message', accessToken, {
        recipient: { target: {} },
        message: { attachment: { type: 'template', payload } },
      });
      return readSendOutcome(answer, 'resident');
    },
  };
}

function pathTo(recipient: Recipient, messageApi: 'v3' | 'v2'): string {
  if (recipient.kind === 'group') return '/v3.0/oa/group/message';
  return messageApi === 'v3' ? '/v3.0/oa/message/cs' : '/v2.0/oa/message';
}

function articleBody({ title, author, summary, paragraphs }: Article, coverUrl: string): object {
  return {
    type: 'normal',
    title: title.normalize('NFC'),
    author: author.normalize('NFC'),
    description: summary.normalize('NFC'),
    cover: { cover_type: 'photo', photo_url: coverUrl, status: 'show' },
    body: paragraphs.map((content) => ({ type: 'text', content: escapeMarkup(content) })),
    status: 'show',
    comment: 'hide',
  };
}

/** The text of an article is HTML. */
function escapeMarkup(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}

/** Zalo tells a file's kind by the end of its name, so only what could end the header early is taken out of it. */
function multipart(file: FileToUpload): { body: Buffer; contentType: string } {
  const boundary = 'canh-tay-so-b7c1d0a2f94e4c3f';
  const name = file.name.replaceAll(/["\r\n\\]/g, '_');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
