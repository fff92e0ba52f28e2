import { SaxesParser } from 'saxes';
import { Unreadable } from './table-file.ts';

export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const chunkBytes = 256 * 1024;

/** Walks through a part of a workbook without building it up in memory; names come without their prefix. */
export function parseXml(bytes: Buffer, { open, text, close }: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  // A workbook has none; elsewhere they are how small files grow large.
  parser.on('doctype', () => {
    throw new Unreadable('damaged');
  });
  parser.on('opentag', ({ name, attributes }) =>
    open?.(localName(name), attributes as Record<string, string>),
  );
  if (text) parser.on('text', text);
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
