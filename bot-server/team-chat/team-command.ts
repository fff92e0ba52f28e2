/** What one message in a team's group asks of the bot. Codes are upper case. */
export type TeamCommand =
  | { kind: 'claim' | 'release'; code: string | undefined }
  | { kind: 'resolve'; code: string | undefined; result: string | undefined }
  | { kind: 'answer'; code: string | undefined; text: string }
  | { kind: 'hand-over'; code: string | undefined; to: string }
  | { kind: 'newcomer'; number: number; accept: boolean }
  | { kind: 'help' }
  /** Meant for the bot, but not clear enough to act on. */
  | {
      kind: 'unclear';
      reason: 'answer-without-colon' | 'answer-empty' | 'command-without-code';
      code: string | undefined;
    }
  /** People talking among themselves; never relayed. */
  | { kind: 'talk' };

type Verb = 'claim' | 'release' | 'resolve' | 'hand-over' | 'answer';

/** Folded words that open a command, longest first; people drop accents, so both look the same here. */
const verbs: readonly [string, Verb][] = [
  ['tra loi', 'answer'],
  ['tra lai', 'release'],
  ['chuyen', 'hand-over'],
  ['nhan', 'claim'],
  ['xong', 'resolve'],
];

const codePattern = /^#?([a-z]{1,2}) ?([1-9]\d?)(?![a-z\d])/;
const newcomerPattern = /^(dong y|tu choi) m ?(\d{1,7})$/;
const helpPattern = /^(giup|tro giup|huong dan|help|\?+)$/;

/** Lower case and without accents, position by position, so that a match in it cuts the text as it was typed. */
function foldKeepingPositions(text: string): string {
  return Array.from(text, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
    return bare.length === letter.length ? bare : letter;
  }).join('');
}

/**
 * Reads one group message. `quotes` tells that it answers one of the bot's own posts about a request: then no code is
 * needed, and plain words are an answer. Accents, case and the order of verb and code are free.
 */
export function readTeamCommand(message: string, quotes: boolean): TeamCommand {
  const text = message.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = foldKeepingPositions(text);
  if (helpPattern.test(folded)) return { kind: 'help' };
  const newcomer = newcomerPattern.exec(folded);
  if (newcomer !== null) {
    return { kind: 'newcomer', number: Number(newcomer[2]), accept: newcomer[1] === 'dong y' };
  }
  const leadingCode = readCode(folded);
  const afterCode = leadingCode === undefined ? 0 : leadingCode.length;
  const verb = readVerb(folded, skipBlanks(folded, afterCode));
  if (verb !== undefined) return readVerbCommand(text, folded, verb, leadingCode?.code, quotes);
  if (leadingCode !== undefined) return readCodeFirst(text, afterCode, leadingCode.code);
  if (quotes && text !== '') return { kind: 'answer', code: undefined, text };
  return { kind: 'talk' };
}

function readCode(folded: string, from = 0): { code: string; length: number } | undefined {
  const match = codePattern.exec(folded.slice(from));
  if (match === null) return undefined;
  return { code: `${match[1]}${match[2]}`.toUpperCase(), length: match[0].length };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/[\s,.:–-]/.test(text.charAt(at))) at += 1;
  return at;
}

function readVerb(folded: string, from: number): { verb: Verb; end: number } | undefined {
  for (const [words, verb] of verbs) {
    const end = from + words.length;
    if (folded.startsWith(words, from) && !/[\p{L}\d]/u.test(folded.charAt(end))) {
      return { verb, end };
    }
  }
  return undefined;
}

function readVerbCommand(
  text: string,
  folded: string,
  verb: { verb: Verb; end: number },
  leadingCode: string | undefined,
  quotes: boolean,
): TeamCommand {
  const start = skipBlanks(folded, verb.end);
  const ownCode = leadingCode === undefined ? readCode(folded, start) : undefined;
  const code = leadingCode ?? ownCode?.code;
  const restStart = ownCode === undefined ? start : skipBlanks(folded, start + ownCode.length);
  const rest = text.slice(restStart).trim();
  if (code === undefined && !quotes) return withoutCode(text, verb.verb);
  switch (verb.verb) {
    case 'claim':
    case 'release':
      return { kind: verb.verb, code };
    case 'resolve':
      return { kind: 'resolve', code, result: rest === '' ? undefined : rest };
    case 'hand-over':
      return { kind: 'hand-over', code, to: rest };
    case 'answer':
      return rest === ''
        ? { kind: 'unclear', reason: 'answer-empty', code }
        : { kind: 'answer', code, text: rest };
  }
}

const shortCommandWordsMax = 3;

/** "nhận" alone was meant for us; "nhận được tiền chưa các bác" was not. */
function withoutCode(text: string, verb: Verb): TeamCommand {
  if (text.split(' ').length > shortCommandWordsMax && verb !== 'answer') return { kind: 'talk' };
  return { kind: 'unclear', reason: 'command-without-code', code: undefined };
}

function readCodeFirst(text: string, afterCode: number, code: string): TeamCommand {
  const rest = text.slice(afterCode).trimStart();
  if (rest.startsWith(':')) {
    const answer = rest.slice(1).trim();
    return answer === ''
      ? { kind: 'unclear', reason: 'answer-empty', code }
      : { kind: 'answer', code, text: answer };
  }
  return { kind: 'unclear', reason: 'answer-without-colon', code };
}
