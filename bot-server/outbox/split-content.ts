import type { MessageContent } from '#bot/lib/ports.ts';
import { textLengthMax } from '#shared/help-requests.ts';

/**
 * Cuts a text into messages that Zalo takes (2,000 characters each, counted in NFC), at a line end or a space where
 * one is near. The quote stays with the first part, the buttons with the last.
 */
export function splitContent(content: MessageContent, lengthMax = textLengthMax): MessageContent[] {
  const texts = splitText(content.text.normalize('NFC'), lengthMax);
  return texts.map((text, index) => ({
    text,
    ...(index === 0 && content.quoteMessageId !== undefined
      ? { quoteMessageId: content.quoteMessageId }
      : {}),
    ...(index === texts.length - 1 && content.buttons !== undefined
      ? { buttons: content.buttons }
      : {}),
  }));
}

function splitText(text: string, lengthMax: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > lengthMax) {
    const window = rest.slice(0, lengthMax);
    const lineEnd = window.lastIndexOf('\n');
    const space = window.lastIndexOf(' ');
    const nearEnough = lengthMax / 2;
    let cut = lineEnd > nearEnough ? lineEnd : space > nearEnough ? space : lengthMax;
    if (isLowSurrogate(rest.charCodeAt(cut))) cut -= 1;
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  parts.push(rest);
  return parts;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
