import { describe, expect, test } from 'vitest';
import { writeCalendar } from '#bot/announcements/calendar-file.ts';

const event = {
  id: '6f1c2a34-8f0e-4f37-9d3a-000000000001',
  stampedAt: new Date('2026-03-02T01:00:00.000Z'),
  startsAt: new Date('2026-03-07T12:30:00.000Z'),
  endsAt: new Date('2026-03-07T14:00:00.000Z'),
  title: 'Họp thôn',
  place: 'Nhà văn hoá',
  description: 'Mời bà con.',
};

/** As a calendar reads it: folded lines put together again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const line = (file: string, name: string) =>
  unfolded(file).find((one) => one.startsWith(`${name}:`));

describe('a calendar file', () => {
  test('holds one event with times in UTC, each line ended by CR and LF', () => {
    expect(writeCalendar(event)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Canh Tay So//Announcements//VI',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:6f1c2a34-8f0e-4f37-9d3a-000000000001@canh-tay-so',
        'DTSTAMP:20260302T010000Z',
        'DTSTART:20260307T123000Z',
        'DTEND:20260307T140000Z',
        'SUMMARY:Họp thôn',
        'LOCATION:Nhà văn hoá',
        'DESCRIPTION:Mời bà con.',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('says no end where nobody said when it ends', () => {
    expect(line(writeCalendar({ ...event, endsAt: null }), 'DTEND')).toBeUndefined();
  });

  test('lets no words become lines or properties of their own', () => {
    const file = writeCalendar({
      ...event,
      title: 'Họp; bàn, chọn \\ xong\r\nEND:VEVENT',
      description: 'Dòng một\nDòng hai\r\nDòng ba\u0000\u0007\u007f',
    });
    expect(line(file, 'SUMMARY')).toBe('SUMMARY:Họp\\; bàn\\, chọn \\\\ xong\\nEND:VEVENT');
    expect(line(file, 'DESCRIPTION')).toBe('DESCRIPTION:Dòng một\\nDòng hai\\nDòng ba');
    expect(unfolded(file).filter((one) => one === 'END:VEVENT')).toHaveLength(1);
  });

  test.each(['ư', 'a', '😀', 'ế😀a'])(
    'folds after at most 75 octets and cuts no letter: %s',
    (letter) => {
      const description = letter.repeat(400);
      const file = writeCalendar({ ...event, description });
      for (const part of file.split('\r\n')) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(part).not.toContain('\ufffd');
      }
      expect(line(file, 'DESCRIPTION')).toBe(`DESCRIPTION:${description}`);
    },
  );
});
