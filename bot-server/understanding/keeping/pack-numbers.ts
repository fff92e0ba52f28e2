import { crc32 } from 'node:zlib';

type NumberList = Uint8Array | Int32Array | Float32Array | Float64Array;
export type NumberLists = Readonly<Record<string, NumberList>>;

const kinds = { Uint8Array, Int32Array, Float32Array, Float64Array };
type Kind = keyof typeof kinds;
type Contents = { mark: string; lists: { name: string; kind: Kind; length: number }[] };

/** Lists begin where any of them may, whatever its kind. */
const step = 8;
/** The checksum of all that follows it, and how long the contents are. */
const headBytes = 8;

/** Lists of numbers as the bytes of one file, under a mark that says what they are. */
export function packNumbers(mark: string, lists: NumberLists): Uint8Array {
  const entries = Object.entries(lists);
  const contents: Contents = {
    mark,
    lists: entries.map(([name, list]) => ({ name, kind: kindOf(list), length: list.length })),
  };
  const text = new TextEncoder().encode(JSON.stringify(contents));
  const starts = startsOf(
    headBytes + text.length,
    entries.map(([, list]) => list.byteLength),
  );
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  bytes.set(text, headBytes);
  for (const [at, [, list]] of entries.entries()) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), starts[at]);
  }
  const head = new DataView(bytes.buffer);
  head.setUint32(4, text.length);
  head.setUint32(0, crc32(bytes.subarray(4)));
  return bytes;
}

/** The lists, as views of the very bytes; undefined where these are not whole, or of another mark. */
export function unpackNumbers(mark: string, packed: Uint8Array): NumberLists | undefined {
  if (packed.length < headBytes) return undefined;
  const bytes = packed.byteOffset % step === 0 ? packed : Uint8Array.from(packed);
  const { buffer, byteOffset } = bytes;
  const head = new DataView(buffer, byteOffset);
  if (head.getUint32(0) !== crc32(bytes.subarray(4))) return undefined;
  const textEnd = headBytes + head.getUint32(4);
  const text = new TextDecoder().decode(bytes.subarray(headBytes, textEnd));
  const contents = JSON.parse(text) as Contents;
  if (contents.mark !== mark) return undefined;
  const starts = startsOf(
    textEnd,
    contents.lists.map(({ kind, length }) => length * kinds[kind].BYTES_PER_ELEMENT),
  );
  return Object.fromEntries(
    contents.lists.map(({ name, kind, length }, at) => [
      name,
      new kinds[kind](buffer as ArrayBuffer, byteOffset + (starts[at] ?? 0), length),
    ]),
  );
}

function kindOf(list: NumberList): Kind {
  if (list instanceof Uint8Array) return 'Uint8Array';
  if (list instanceof Int32Array) return 'Int32Array';
  return list instanceof Float32Array ? 'Float32Array' : 'Float64Array';
}

/** Where each list begins behind what takes so many bytes, and where all end. */
function startsOf(from: number, sizes: readonly number[]): number[] {
  const starts = [roundUp(from)];
  for (const size of sizes) starts.push(roundUp((starts.at(-1) ?? 0) + size));
  return starts;
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / step) * step;
}
