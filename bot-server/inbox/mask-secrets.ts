import { findCodes, findToldCodes } from './find-codes.ts';
import { findLongNumbers, findPhoneNumbers } from './find-long-numbers.ts';
import { findPaperNumbers } from './find-paper-numbers.ts';
import { findNamedPasswords, findToldPasswords } from './find-passwords.ts';
import { findSpokenNumbers } from './find-spoken-numbers.ts';
import { blankOut, blankOutAll, type FoldedText, foldText, type Span } from './folded-text.ts';
import { harmlessNumbers } from './harmless-numbers.ts';
import type { MaskedSecret } from './inbound-event.ts';
import { maskedSecretTexts } from './masked-secret-texts.ts';
import { withoutInvisible } from './without-invisible.ts';

export type MaskedText = {
  text: string;
  /** Each kind once, in the order of first appearance. */
  masked: MaskedSecret[];
};

type Found = Span & { kind: MaskedSecret };

const alreadyMasked = /\[[a-z ]{2,30} da che\]/g;
const identifier = /(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])/g;
const worthALook =
  /\d(?:[\s\S]{0,6}?\d){3}|(?<![a-z])(?:khong|linh|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)[ ,.-]{1,3}(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|\d)(?![a-z])|ma{1,2}j?tj? ?kha|mat ma|m\.k|p\.a|(?<![a-z])(?:mk|pass|pw)/;
/** Every fifth sentence has a "mà"; without a digit it leads to nothing that is hidden. */
const codeWord = /(?<![a-z])(?:otp|ma|code|cvv|cvc)/;
const isWorthALook = (folded: string) =>
  worthALook.test(folded) || (codeWord.test(folded) && /\d/.test(folded));

/**
 * Covers what nobody may keep of a person's words: one-time codes, passwords, numbers of papers, cards, accounts and
 * phones, and any other run of 8 or more digits. Sums of money, dates, hotlines, numbers of laws and mentions stay.
 * A text that begins with `#` came from a button of ours; only long numbers are covered in it. Masking twice changes
 * nothing more; a text with nothing to mask comes back as it was. Kinds to `keep` stay as they are.
 */
export function maskSecrets(text: string, keep: readonly MaskedSecret[] = []): MaskedText {
  const seen = withoutInvisible(text);
  let result: MaskedText = { text: seen, masked: [] };
  // What stands beside a covered stretch reads differently than before, so it is read again until it is quiet.
  for (;;) {
    const next = maskOnce(result.text, keep);
    if (next.masked.length === 0) return result.masked.length === 0 ? { ...result, text } : result;
    result = { text: next.text, masked: [...new Set([...result.masked, ...next.masked])] };
  }
}

function maskOnce(text: string, keep: readonly MaskedSecret[]): MaskedText {
  const whole = foldText(text);
  if (!isWorthALook(whole.folded)) return { text, masked: [] };
  const all = whole.folded.startsWith('#') ? findInButton(whole) : findInWords(whole);
  const found = all.filter(({ kind }) => !keep.includes(kind));
  if (found.length === 0) return { text, masked: [] };
  found.sort((one, other) => one.start - other.start);
  return { text: cover(whole.original, found), masked: found.map(({ kind }) => kind) };
}

function findInWords(whole: FoldedText): Found[] {
  const search = startSearch(whole);
  search.ignore([alreadyMasked]);
  search.take('password', findToldPasswords);
  search.take('otp', findToldCodes);
  search.ignore(harmlessNumbers);
  search.take('password', findNamedPasswords);
  search.take('id-number', findPaperNumbers);
  search.takeKinds(findSpokenNumbers);
  search.take('phone-number', findPhoneNumbers);
  search.take('otp', findCodes);
  search.takeKinds(findLongNumbers);
  return search.found;
}

function findInButton(whole: FoldedText): Found[] {
  const search = startSearch(whole);
  search.ignore([alreadyMasked, identifier, ...harmlessNumbers]);
  search.take('phone-number', findPhoneNumbers);
  search.takeKinds(findLongNumbers);
  return search.found;
}

/** What one rule took or excused is out of question for the next. */
function startSearch(whole: FoldedText) {
  const found: Found[] = [];
  let rest = whole;
  const takeKinds = (find: (text: FoldedText) => Found[]) => {
    const taken = withoutOverlap(find(rest));
    found.push(...taken);
    rest = blankOut(rest, taken);
  };
  return {
    found,
    takeKinds,
    take: (kind: MaskedSecret, find: (text: FoldedText) => Span[]) =>
      takeKinds((text) => find(text).map((span) => ({ ...span, kind }))),
    ignore: (patterns: RegExp[]) => {
      for (const pattern of patterns) rest = blankOutAll(rest, pattern);
    },
  };
}

function withoutOverlap(found: Found[]): Found[] {
  const apart: Found[] = [];
  let end = 0;
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) continue;
    apart.push(one);
    end = one.end;
  }
  return apart;
}

function cover(original: string, found: Found[]): string {
  let covered = '';
  let at = 0;
  for (const { start, end, kind } of found) {
    covered += original.slice(at, start) + maskedSecretTexts[kind];
    at = end;
  }
  return covered + original.slice(at);
}
