import type { Voice } from './platform.ts';

/** Voices are looked up after the page has opened; where there are none, nobody says so. */
const voicesWithinMs = 2000;
/** Chrome falls silent within an utterance of 15 seconds; so long a piece takes half of that. */
const pieceLengthMax = 120;
/** Nobody speaks more slowly than this; an utterance that takes longer has lost its end. */
const slowestMsPerCharacter = 200;
const startsWithinMs = 5000;

/** The device's Vietnamese voice, preferring one that needs no network. */
export async function findVoice(
  speech: SpeechSynthesis | undefined,
  makeUtterance = (text: string) => new SpeechSynthesisUtterance(text),
): Promise<Voice | undefined> {
  if (!speech) return undefined;
  const voices = (await voicesOf(speech)).filter(({ lang }) => /^vi\b/i.test(lang));
  const voice = voices.find(({ localService }) => localService) ?? voices[0];
  if (!voice) return undefined;
  let reading = 0;
  const stop = () => {
    reading += 1;
    speech.cancel();
  };
  return {
    async read(text, rate) {
      stop();
      const mine = reading;
      for (const piece of toPieces(text)) {
        if (mine !== reading) return;
        const utterance = makeUtterance(piece);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = rate;
        await speak(speech, utterance, rate);
      }
    },
    stop,
  };
}

function voicesOf(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    const known = speech.getVoices();
    if (known.length > 0) return resolve(known);
    const finish = () => {
      clearTimeout(timer);
      speech.removeEventListener?.('voiceschanged', finish);
      resolve(speech.getVoices());
    };
    const timer = setTimeout(finish, voicesWithinMs);
    speech.addEventListener?.('voiceschanged', finish);
  });
}

function speak(
  speech: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  rate: number,
): Promise<void> {
  return new Promise((resolve) => {
    const limitMs = startsWithinMs + (utterance.text.length * slowestMsPerCharacter) / rate;
    const timer = setTimeout(() => {
      speech.cancel();
      resolve();
    }, limitMs);
    // `error` is also how being stopped is told.
    utterance.onend = utterance.onerror = () => {
      clearTimeout(timer);
      resolve();
    };
    speech.speak(utterance);
  });
}

/** Sentences, and long sentences by their commas or words. */
export function toPieces(text: string): string[] {
  // Without lookbehind, which older iPhones refuse.
  const sentences = text.match(/[^\n]+?(?:[.!?…:;]+(?=\s|$)|(?=\n)|$)/g) ?? [];
  const pieces = sentences.flatMap((sentence) => cutLong(sentence.trim()));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function cutLong(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > pieceLengthMax) {
    const start = rest.slice(0, pieceLengthMax);
    const comma = start.lastIndexOf(', ') + 1;
    const cut = comma > 0 ? comma : start.lastIndexOf(' ');
    const at = cut > 0 ? cut : pieceLengthMax;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
