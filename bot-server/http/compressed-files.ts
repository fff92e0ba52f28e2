import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const encodings = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};
type Encoding = keyof typeof encodings;

interface Sent {
  body: Buffer;
  encoding: Encoding | undefined;
}

/** Files whose names never mean another content, compressed as well as can be, once each. */
export function compressedFiles() {
  const known = new Map<string, Promise<Sent>>();
  return {
    /** In the best form that `accepted`, an Accept-Encoding, allows. */
    find(name: string, accepted: string | undefined, read: () => Promise<Buffer>): Promise<Sent> {
      const encoding = bestOf(accepted ?? '');
      const key = `${encoding ?? ''} ${name}`;
      const before = known.get(key);
      if (before) return before;
      const sent = compress(encoding, read);
      known.set(key, sent);
      sent.catch(() => known.delete(key));
      return sent;
    },
  };
}

async function compress(encoding: Encoding | undefined, read: () => Promise<Buffer>) {
  const content = await read();
  return { body: encoding ? await encodings[encoding](content) : content, encoding };
}

function bestOf(accepted: string): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}
