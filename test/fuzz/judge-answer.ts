import type { Input } from './input.ts';
import type { Answered } from './send-input.ts';

/** By what the inside of the server is known: stacks, statements, the driver's words, files, settings. */
const insides =
  /\n\s+at |node_modules|\.ts:\d|bot-server\/|\/tmp\/|root:x:0|Failed query|violates|duplicate key|relation "|invalid input syntax|syntax error at|ECONN|canh_tay_so_(web|worker)|TypeError|RangeError|SyntaxError|URIError|is not a function|Cannot read prop|-secret-of-the-tests|key-of-the-tests/;
const vietnamese = /[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứự]/i;
const code = /^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/;
const known = new Set(['code', 'message', 'requestId', 'fields']);

/** What is wrong with an answer, in one sentence; `undefined` when all holds. */
export function judgeAnswer(input: Input, answer: Answered): string | undefined {
  const { status, headers, body } = answer;
  if (status >= 500) return `answered ${status}`;
  const type = String(headers['content-type'] ?? '');
  const text = /json|text|csv|calendar|xml/.test(type) ? body.toString('utf8') : '';
  const isDocumentation =
    input.url.startsWith('/docs') || /^text\/(javascript|css)|^application\/javascript/.test(type);
  const inside = isDocumentation ? undefined : findInside(text);
  if (inside !== undefined) return `tells of its inside: ${JSON.stringify(inside)}`;
  const told =
    `${text} ${headers['content-disposition'] ?? ''} ${headers.location ?? ''}`.toLowerCase();
  const leaked = input.hidden.find((word) => told.includes(word.toLowerCase()));
  if (leaked !== undefined) return `tells the other commune's ${leaked}`;
  if (!leadsHome(headers.location)) return `leads to ${String(headers.location)}`;
  if (/json/.test(type) && input.method !== 'HEAD') {
    const value = parsed(text);
    if (value === undefined) return 'is no JSON, though it says so';
    return status >= 400 && input.kind === 'api' ? judgeRefusal(value, status) : undefined;
  }
  if (status >= 400 && !mayBeWordless(input, status))
    return `answers ${status} without a sentence (${type})`;
  return undefined;
}

const ownFolder = `${process.cwd()}/`;

function findInside(text: string): string | undefined {
  return text.includes(ownFolder) ? ownFolder : insides.exec(text)?.[0];
}

const ownLinks = /^\/(?!\/)|^https:\/\/zalo\.me\/|^https:\/\/zalo\.test\/|^\.\//;

/** Nobody is sent to where a stranger wants them. */
function leadsHome(location: unknown): boolean {
  return location === undefined || ownLinks.test(String(location));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judgeRefusal(value: unknown, status: number): string | undefined {
  const refusal = (value ?? {}) as Record<string, unknown>;
  const strange = Object.keys(refusal).filter((key) => !known.has(key));
  if (strange.length > 0) return `refuses (${status}) with ${strange.join(', ')}`;
  if (typeof refusal.code !== 'string' || !code.test(refusal.code))
    return `refuses (${status}) without a code`;
  if (typeof refusal.message !== 'string' || !vietnamese.test(refusal.message))
    return `refuses (${status}) without a Vietnamese sentence: ${String(refusal.message)}`;
  return undefined;
}

/** Machines ask for these, or a page is what is answered. */
function mayBeWordless({ kind, method, url }: Input, status: number): boolean {
  return (
    kind === 'webhook' ||
    method === 'HEAD' ||
    method === 'OPTIONS' ||
    /^\/(metrics|q|docs|health)/i.test(url) ||
    status === 416
  );
}
