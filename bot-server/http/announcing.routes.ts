import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Announcer } from '#bot/announcements/announcer.ts';
import { approveAnnouncement } from '#bot/announcements/approve-announcement.ts';
import { deleteDraft } from '#bot/announcements/delete-draft.ts';
import { duplicateAnnouncement } from '#bot/announcements/duplicate-announcement.ts';
import { keepDraft } from '#bot/announcements/keep-draft.ts';
import { pauseAnnouncement, resumeAnnouncement } from '#bot/announcements/pause-announcement.ts';
import { readAnnouncingOptions } from '#bot/announcements/read-announcing-options.ts';
import { readAudience } from '#bot/announcements/read-audience.ts';
import {
  listDeskAnnouncements,
  readDeskAnnouncement,
} from '#bot/announcements/read-desk-announcements.ts';
import { readScript } from '#bot/announcements/read-script.ts';
import { retryAnnouncement } from '#bot/announcements/retry-announcement.ts';
import { returnAnnouncement } from '#bot/announcements/return-announcement.ts';
import { listRecipients } from '#bot/announcements/sending/list-recipients.ts';
import { stopAnnouncement } from '#bot/announcements/stop-announcement.ts';
import { submitAnnouncement } from '#bot/announcements/submit-announcement.ts';
import { withdrawAnnouncement } from '#bot/announcements/withdraw-announcement.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import {
  AnnouncementRecipientPage,
  AudienceCount,
  RecipientState,
} from '#shared/announcement-audience.ts';
import {
  AnnouncementChannel,
  AnnouncementDraft,
  AnnouncementReturn,
  AnnouncementSeen,
  AnnouncementState,
  AnnouncingOptions,
  DeskAnnouncementDetail,
  DeskAnnouncementList,
  LoudspeakerScript,
} from '#shared/announcing.ts';
import { coverDraft, coverPublic } from './cover-announcement.ts';
import { requireAnnouncer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

// Made on the device, in either case of letters.
const Id = z.uuid().toLowerCase();
const params = z.object({ id: Id });
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const response = { 200: DeskAnnouncementDetail };
const listed = z.object({
  state: z.optional(AnnouncementState),
  cursor: z.string().max(80).optional(),
});

const sought = z.object({
  state: z.optional(RecipientState),
  channel: z.optional(AnnouncementChannel),
  cursor: z
    .string()
    // A foreign one is answered with nothing.
    .max(80)
    .optional(),
});

type Act = (work: Work, announcer: Announcer, id: string) => Promise<void>;

type Decision = (
  work: Work,
  announcer: Announcer,
  id: string,
  seen: AnnouncementSeen,
) => Promise<void>;

const decisions: Record<string, Decision> = {
  submit: submitAnnouncement,
  approve: approveAnnouncement,
};

const acts: Record<string, Act> = {
  pause: pauseAnnouncement,
  resume: resumeAnnouncement,
  stop: stopAnnouncement,
  withdraw: withdrawAnnouncement,
  retry: retryAnnouncement,
};

/** Writing, approving and running announcements, for the commune's desk and for leaders within their own village. */
export function announcingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  /** Does something to an announcement and answers with what became of it, or of `shown`. */
  const act = async (request: FastifyRequest, id: string, run: Act, shown = id) => {
    const announcer = await requireAnnouncer(deps, request);
    return inWork(deps, announcer.scope, async (work) => {
      await run(work, announcer, id);
      return readDeskAnnouncement(work, announcer, shown);
    });
  };

  const read = async <T>(
    request: FastifyRequest,
    look: (reading: Work, announcer: Announcer, id: string) => Promise<T>,
    id: string,
  ): Promise<T> => {
    const announcer = await requireAnnouncer(deps, request);
    return inWork(deps, announcer.scope, (work) => look(work, announcer, id));
  };

  return async (app) => {
    app.get(
      '/announcing/options',
      { schema: { response: { 200: AnnouncingOptions } } },
      async (request) => {
        const announcer = await requireAnnouncer(deps, request);
        return deps.db.transaction(announcer.scope, (tx) => readAnnouncingOptions(tx, announcer));
      },
    );

    app.get(
      '/announcements',
      { schema: { querystring: listed, response: { 200: DeskAnnouncementList } } },
      async (request) => {
        const announcer = await requireAnnouncer(deps, request);
        return inWork(deps, announcer.scope, (work) =>
          listDeskAnnouncements(work, announcer, request.query),
        );
      },
    );

    app.get('/announcements/:id', { schema: { params, response } }, (request) =>
      read(request, readDeskAnnouncement, request.params.id),
    );

    app.get(
      '/announcements/:id/audience',
      { schema: { params, response: { 200: AudienceCount } } },
      (request) => read(request, readAudience, request.params.id),
    );

    app.get(
      '/announcements/:id/script',
      { schema: { params, response: { 200: LoudspeakerScript } } },
      (request) => read(request, readScript, request.params.id),
    );

    app.get(
      '/announcements/:id/recipients',
      { schema: { params, querystring: sought, response: { 200: AnnouncementRecipientPage } } },
      (request) =>
        read(
          request,
          async (reading, announcer, id) => {
            await readDeskAnnouncement(reading, announcer, id);
            return listRecipients(reading.tx, id, request.query);
          },
          request.params.id,
        ),
    );

    app.put(
      '/announcements/:id',
      { schema: { params, body: AnnouncementDraft, response } },
      async (request) => {
        const { words, masked } = coverDraft(request.body);
        const kept = await act(request, request.params.id, (work, announcer, id) =>
          keepDraft(work, announcer, id, words),
        );
        return { ...kept, ...masked };
      },
    );

    app.delete(
      '/announcements/:id',
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const announcer = await requireAnnouncer(deps, request);
        await inWork(deps, announcer.scope, (work) =>
          deleteDraft(work, announcer, request.params.id),
        );
        return reply.code(204).send(null);
      },
    );

    for (const [name, run] of Object.entries(acts)) {
      app.post(`/announcements/:id/${name}`, { schema: { params, response }, config }, (request) =>
        act(request, request.params.id, run),
      );
    }

    for (const [name, decide] of Object.entries(decisions)) {
      app.post(
        `/announcements/:id/${name}`,
        { schema: { params, body: AnnouncementSeen, response }, config },
        (request) =>
          act(request, request.params.id, (work, announcer, id) =>
            decide(work, announcer, id, request.body),
          ),
      );
    }

    app.post(
      '/announcements/:id/return',
      { schema: { params, body: AnnouncementReturn, response } },
      (request) =>
        act(request, request.params.id, (work, announcer, id) =>
          returnAnnouncement(work, announcer, id, coverPublic(request.body.reason).text),
        ),
    );

    app.post(
      '/announcements/:id/duplicate',
      { schema: { params, querystring: params, response } },
      (request) => {
        const newId = request.query.id;
        return act(
          request,
          request.params.id,
          (work, announcer, id) => duplicateAnnouncement(work, announcer, id, newId),
          newId,
        );
      },
    );
  };
}
