import type { FastifyInstance } from 'fastify';
import { dayMs } from './clock.ts';
import { newDecimalId, newSecret } from './ids.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import type { Simulation } from './simulation.ts';
import type { Upload } from './state.ts';
import { invalidParameter, ZaloError } from './zalo-error.ts';

const mebibyte = 1024 * 1024;
const keptMs = 7 * dayMs;
const fileTypes = ['pdf', 'doc', 'docx', 'csv'];

const rules = {
  image: { most: mebibyte, fits: (bytes: Buffer) => isJpeg(bytes) || isPng(bytes) },
  gif: { most: 5 * mebibyte, fits: isGif },
  file: {
    most: 5 * mebibyte,
    fits: (_: Buffer, name: string) => fileTypes.includes(extensionOf(name)),
  },
};

/** Serves `/v2.0/oa/upload/…`: an image or gif becomes an `attachment_id`, a file a `token`, kept for 7 days. */
export function serveUploads(app: FastifyInstance, simulation: Simulation): void {
  for (const kind of ['image', 'gif', 'file'] as const) {
    serveOpenapi(app, simulation, 'POST', `/v2.0/oa/upload/${kind}`, (call) => upload(call, kind));
  }
}

async function upload(call: OpenapiCall, kind: Upload['kind']): Promise<Record<string, string>> {
  const file = await uploadedFile(call);
  const bytes = Buffer.from(await file.arrayBuffer());
  const rule = rules[kind];
  if (bytes.length > rule.most) throw new ZaloError(-210, 'file exceeds the maximum size');
  if (!rule.fits(bytes, file.name)) throw invalidParameter('file');
  const id = keepUpload(
    call.simulation,
    kind,
    file.name,
    file.type,
    bytes,
    call.officialAccount.oaId,
  );
  return kind === 'file' ? { token: id } : { attachment_id: id };
}

async function uploadedFile(call: OpenapiCall): Promise<File> {
  const contentType = call.request.headers['content-type'] ?? '';
  if (!Buffer.isBuffer(call.body) || !contentType.startsWith('multipart/form-data')) {
    throw invalidParameter('file');
  }
  const form = await new Response(new Uint8Array(call.body), {
    headers: { 'content-type': contentType },
  })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw invalidParameter('file');
  return file;
}

/** Keeps bytes for 7 days under a new id. */
export function keepUpload(
  simulation: Simulation,
  kind: Upload['kind'],
  name: string,
  contentType: string,
  bytes: Buffer,
  oaId: string | null,
): string {
  const id = kind === 'file' ? newSecret() : newDecimalId();
  simulation.state.uploads[id] = {
    oaId,
    kind,
    name,
    contentType,
    base64: bytes.toString('base64'),
    expiresAt: simulation.clock.now() + keptMs,
  };
  return id;
}

/** An upload that may still be sent; -201 when it never was, -100 after 7 days. */
export function getUpload(simulation: Simulation, id: string, kinds: Upload['kind'][]): Upload {
  const upload = simulation.state.uploads[id];
  if (!upload || !kinds.includes(upload.kind)) throw invalidParameter('attachment_id');
  if (upload.expiresAt <= simulation.clock.now())
    throw new ZaloError(-100, 'Attachment id has expired');
  return upload;
}

/** Where an upload can be looked at. */
export function mediaUrl(simulation: Simulation, id: string): string {
  return `${simulation.baseUrl}/media/uploads/${id}`;
}

function extensionOf(name: string): string {
  return name.toLowerCase().split('.').at(-1) ?? '';
}

function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(1, 4).toString('latin1') === 'PNG';
}

function isGif(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).toString('latin1') === 'GIF';
}
