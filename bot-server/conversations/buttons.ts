import type { Area } from '#bot/areas/area.table.ts';
import type { MessageButton } from '#bot/lib/ports.ts';

const askTeamWords = '#hoi-to';
const addWords = '#them';
const villageWords = '#thon';
const tipHelpedWords = '#cau-nay-duoc';
const shareWords = '#cho-hoc-cung';
const deskAloneWords = '#chi-xa';
const identifier = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a pressed button of the bot says to us. */
export type PressedButton =
  /** `burst` names the question by the last message of its burst; old buttons have none. */
  | { kind: 'ask-team'; burst: string | undefined }
  | { kind: 'add'; code: string; burst: string }
  | { kind: 'village'; code: string }
  | { kind: 'tip-helped'; tipId: string }
  /** `textVersion`: the wording above the button; the first buttons had none. */
  | { kind: 'share'; textVersion: string | undefined }
  | { kind: 'desk-alone'; code: string };

export function readButton(text: string): PressedButton | undefined {
  const [head, argument, burst, ...rest] = text.trim().split(' ');
  if (rest.length > 0) return undefined;
  if (head === addWords && argument !== undefined && burst !== undefined) {
    return { kind: 'add', code: argument, burst: withDigits(burst) };
  }
  if (burst !== undefined) return undefined;
  if (head === askTeamWords) return { kind: 'ask-team', burst: argument && withDigits(argument) };
  if (head === villageWords && argument !== undefined) return { kind: 'village', code: argument };
  if (head === tipHelpedWords && argument !== undefined && identifier.test(argument)) {
    return { kind: 'tip-helped', tipId: argument };
  }
  if (head === deskAloneWords && argument !== undefined) {
    return { kind: 'desk-alone', code: argument };
  }
  if (head === shareWords) return { kind: 'share', textVersion: argument };
  return undefined;
}

/** Says that a solved answer helped. */
export function tipHelpedButton(title: string, tipId: string): MessageButton {
  return { title, action: { kind: 'say', text: `${tipHelpedWords} ${tipId}` } };
}

/** Leaves the village's leader out of a private request. */
export function deskAloneButton(title: string, code: string): MessageButton {
  return { title, action: { kind: 'say', text: `${deskAloneWords} ${code}` } };
}

/** Agrees that others learn from what was solved, in the wording that the button stands under. */
export function shareButton(title: string, textVersion: string): MessageButton {
  return { title, action: { kind: 'say', text: `${shareWords} ${textVersion}` } };
}

/** Asks the team about the question whose burst ended with message `burst`. */
export function askTeamButton(title: string, burst: string): MessageButton {
  return { title, action: { kind: 'say', text: `${askTeamWords} ${withoutDigits(burst)}` } };
}

/** Adds the words whose burst ended with message `burst` to the request with that code. */
export function addToRequestButton(title: string, code: string, burst: string): MessageButton {
  return { title, action: { kind: 'say', text: `${addWords} ${code} ${withoutDigits(burst)}` } };
}

const lettersForDigits = 'ghijklmnop';

/** Zalo's ids are hexadecimal; long digits in a text would be masked as somebody's number on their way back. */
function withoutDigits(id: string): string {
  return id.replace(/\d/g, (digit) => lettersForDigits.charAt(Number(digit)));
}

function withDigits(letters: string): string {
  return letters.replace(/[g-p]/g, (letter) => String(lettersForDigits.indexOf(letter)));
}

/** Zalo shows five buttons at most. */
export const buttonsMax = 5;

/** A button for every village, or none at all where they would not fit: then people type the name. */
export function villageButtons(villages: readonly Area[]): MessageButton[] {
  if (villages.length > buttonsMax) return [];
  return villages.map((village) => ({
    title: village.name,
    action: { kind: 'say', text: `${villageWords} ${village.code}` },
  }));
}

export function tutorialButton(tutorial: { id: string; title: string }): MessageButton {
  return {
    title: tutorial.title,
    action: { kind: 'open', path: `/tutorials/${tutorial.id}` },
  };
}

export function miniAppButton(title: string, path: string): MessageButton {
  return { title, action: { kind: 'open', path } };
}
