import * as z from 'zod/mini';

/** Photos and voice notes that one message may carry together. */
export const attachmentsMax = 4;
/** The device makes photos smaller than this before they leave it: long side at most `photoSideMax` pixels, JPEG. */
export const photoSizeBytesMax = 1_500_000;
export const photoSideMax = 1600;
export const voiceSizeBytesMax = 2_000_000;
export const voiceSecondsMax = 90;

export const attachmentKinds = ['photo', 'voice'] as const;
export const AttachmentKind = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** What the server takes; everything else is refused by its first bytes, whatever it calls itself. */
export const attachmentTypes: Record<AttachmentKind, readonly string[]> = {
  photo: ['image/jpeg'],
  voice: ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/aac', 'audio/mpeg'],
};

/** Its bytes are at `GET /api/attachments/:id`, for whoever may see the request that it belongs to. */
export const Attachment = z.object({
  id: z.uuid(),
  kind: AttachmentKind,
  contentType: z.string(),
  sizeBytes: z.int(),
});
export type Attachment = z.infer<typeof Attachment>;
