import { describe, expect, test } from 'vitest';
import { drawAnnouncementSheets } from '#bot/posters/draw-announcement-sheets.ts';
import { drawTutorialSheet } from '#bot/posters/draw-tutorial-sheet.ts';
import { drawVillageSheet } from '#bot/posters/draw-village-sheet.ts';
import { openPaper, type Paper, sheet } from '#bot/posters/paper.ts';
import { sayEventTime } from '#bot/posters/say-event-time.ts';

type Drawn = {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** A paper that also notes down where every line of words stands. */
function watch(size: 'a4' | 'a5'): { paper: Paper; drawn: Drawn[]; pages(): number } {
  const real = openPaper(size, 'thử');
  const drawn: Drawn[] = [];
  let page = 0;
  const lines: Paper['lines'] = (fitted, place, look) => {
    const measure = real.measure(look.weight, fitted.size);
    for (const [at, text] of fitted.lines.entries()) {
      const width = measure(text);
      const left = place.x + (look.align === 'center' ? (place.width - width) / 2 : 0);
      const top = place.y + at * fitted.size * 1.34;
      drawn.push({ page, text, left, right: left + width, top, bottom: top + fitted.size * 1.34 });
    }
    return real.lines(fitted, place, look);
  };
  const paper: Paper = {
    ...real,
    lines,
    words: (text, place, sizes, look) =>
      lines(real.fitWords(text, place, sizes, look.weight), place, look),
    addSheet() {
      page += 1;
      real.addSheet();
    },
  };
  return { paper, drawn, pages: () => page };
}

/** Within the edges, a hair allowed for rounding. */
function expectOnPaper(drawn: readonly Drawn[]): void {
  const { x, y, width, height } = sheet.inner;
  for (const line of drawn) {
    expect(line.left, line.text).toBeGreaterThanOrEqual(x - 0.5);
    expect(line.right, line.text).toBeLessThanOrEqual(x + width + 0.5);
    expect(line.top, line.text).toBeGreaterThanOrEqual(y - 0.5);
    expect(line.bottom, line.text).toBeLessThanOrEqual(y + height + 0.5);
  }
}

function expectNoOverlap(drawn: readonly Drawn[]): void {
  for (const [at, one] of drawn.entries()) {
    for (const other of drawn.slice(at + 1)) {
      const isApart =
        one.page !== other.page ||
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top + 1 ||
        other.bottom <= one.top + 1;
      expect(isApart, `${one.text} | ${other.text}`).toBe(true);
    }
  }
}

const address = 'https://xa-thanh-tam.example.gov.vn/q/ABCD2345';
const longName = 'Thôn Nguyễn Huệ Trường Sơn Nghiêng Ngả Đồng Bưởi Bãi Nổi '
  .repeat(2)
  .slice(0, 100);
const unbroken = 'Ư'.repeat(100);
const words = 'Đường nghẽn ngập ngừng, quỹ khuyến nghị thưởng những người giữ gìn. ';

describe.each(['a4', 'a5'] as const)('on %s', (size) => {
  test.each(['Thôn 3', longName, unbroken])('a village’s sheet holds everything: %s', (name) => {
    const { paper, drawn, pages } = watch(size);
    const poster = { placeName: name, communeName: name, code: 'ABCD2345', address };
    drawVillageSheet(paper, { ...poster, isVillage: true });
    expect(pages()).toBe(1);
    expectOnPaper(drawn);
    expectNoOverlap(drawn);
    expect(drawn.map(({ text }) => text).join(' ')).toContain('không bao giờ hỏi mã OTP');
  });

  test.each([1, 7, 40])(
    'a tutorial of %i steps stays on one sheet, and says what it left out',
    (count) => {
      const { paper, drawn, pages } = watch(size);
      const steps = Array.from({ length: count }, () => words.repeat(2));
      drawTutorialSheet(paper, { placeName: longName, title: words, steps, code: 'A', address });
      expect(pages()).toBe(1);
      expectOnPaper(drawn);
      expectNoOverlap(drawn.filter(({ text }) => !/^\d+$/.test(text)));
      const isShort = drawn.some(({ text }) => /^… còn \d+ bước nữa/.test(text));
      expect(isShort).toBe(count === 40);
    },
  );
});

describe('an announcement', () => {
  const draw = (body: string, title = 'Cấp căn cước', place = 'Nhà văn hoá') => {
    const watched = watch('a4');
    const event = { when: 'Thứ bảy, ngày 30/11/2030, từ 8 giờ', where: place };
    drawAnnouncementSheets(watched.paper, {
      speaker: longName,
      title,
      body,
      event,
      address,
      isDraft: true,
    });
    return watched;
  };

  test('of few words stands in large letters on one sheet', () => {
    const { drawn, pages } = draw('Bà con mang giấy khai sinh.');
    expect(pages()).toBe(1);
    expectOnPaper(drawn);
    expectNoOverlap(drawn);
  });

  test.each([
    ['words', `§${words}`.repeat(70).slice(0, 4000)],
    ['one word', 'ợ§'.repeat(2000)],
    ['one line a letter', '§\n'.repeat(300)],
  ])('of many letters goes on over further sheets and loses none: %s', (_name, body) => {
    const place = 'Nhà văn hoá thôn '.repeat(12).slice(0, 200);
    const { drawn, pages } = draw(body, unbroken.slice(0, 60) + longName.slice(0, 60), place);
    expect(pages()).toBeGreaterThan(1);
    expectOnPaper(drawn);
    for (let page = 1; page <= pages(); page += 1) {
      expectNoOverlap(drawn.filter((line) => line.page === page));
    }
    const marks = (text: string) => text.match(/§/g)?.length;
    expect(marks(drawn.map(({ text }) => text).join(''))).toBe(marks(body));
  });
});

test('a finished file is a PDF with its typeface in it', async () => {
  const paper = openPaper('a5', 'thử');
  drawVillageSheet(paper, {
    placeName: 'Thôn Chè Kho Làng',
    communeName: 'Xã Thanh Tâm',
    isVillage: true,
    code: 'A',
    address,
  });
  const bytes = (await paper.finish()).toString('latin1');
  expect(bytes.startsWith('%PDF-')).toBe(true);
  expect(bytes).toContain('BeVietnamPro');
  expect(bytes).toContain('/FontFile2');
  expect(bytes.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/)?.slice(1)).toEqual([
    '419.53',
    '595.28',
  ]);
});

test('the hour of an event is said as people say it', () => {
  const startsAt = new Date('2030-11-30T01:30:00Z');
  const on = (endsAt: string | null) =>
    sayEventTime({ startsAt, endsAt: endsAt === null ? null : new Date(endsAt) });
  expect(on(null)).toBe('Thứ bảy, ngày 30/11/2030, 8 giờ 30 phút');
  expect(on('2030-11-30T04:00:00Z')).toBe('Thứ bảy, ngày 30/11/2030, từ 8 giờ 30 phút đến 11 giờ');
  expect(on('2030-12-01T04:00:00Z')).toBe(
    'từ 8 giờ 30 phút Thứ bảy, ngày 30/11/2030 đến 11 giờ Chủ nhật, ngày 1/12/2030',
  );
});
