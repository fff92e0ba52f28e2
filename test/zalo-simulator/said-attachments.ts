import { z } from 'zod';
import type { Simulation } from './simulation.ts';
import type { Attachment } from './state.ts';
import { keepUpload, mediaUrl } from './uploads.ts';

/** What a person attaches: Zalo's own form, or the bytes themselves as a data URL. */
export const SaidAttachment = z.object({
  type: z.enum(['image', 'gif', 'link', 'audio', 'video', 'sticker', 'location', 'file']),
  payload: z.record(z.string(), z.unknown()).default({}),
  dataUrl: z
    .string()
    .regex(/^data:[\w/+.-]+;base64,/)
    .optional(),
  name: z.string().default('file'),
});

/** Puts given bytes where they can be fetched, and fills in the fields that events carry. */
export function keepAttachments(
  simulation: Simulation,
  said: z.infer<typeof SaidAttachment>[],
): Attachment[] {
  return said.map(({ type, payload, dataUrl, name }) => {
    if (dataUrl === undefined) return { type, payload };
    const [head = '', base64 = ''] = dataUrl.split(',');
    const contentType = head.slice('data:'.length).replace(';base64', '');
    const bytes = Buffer.from(base64, 'base64');
    const kind = type === 'gif' || type === 'image' ? type : 'file';
    const url = mediaUrl(simulation, keepUpload(simulation, kind, name, contentType, bytes, null));
    const described =
      kind === 'file'
        ? { url, name, size: String(bytes.length), type: name.split('.').at(-1) ?? '' }
        : { url, thumbnail: url };
    return { type, payload: { ...described, ...payload } };
  });
}
