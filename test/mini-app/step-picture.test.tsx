// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { StepPicture } from '#app/features/tutorials/pictures/step-picture.tsx';
import { labelSize, wrapLabel } from '#app/features/tutorials/pictures/wrap-label.ts';
import { tutorials } from '#bot/tutorials/tutorial-library.ts';
import { pictureScenes } from '#shared/tutorials.ts';

afterEach(cleanup);

test.each(pictureScenes)(
  'the scene %s is a drawing with a name, with and without a label',
  (scene) => {
    const { container } = render(
      <>
        <StepPicture scene={scene} />
        <StepPicture scene={scene} label="Đăng ký ngay" />
      </>,
    );
    const [bare, labelled] = screen
      .getAllByRole('img')
      .map((one) => one.getAttribute('aria-label'));
    expect(bare).toMatch(/^Hình vẽ: \p{L}/u);
    expect(labelled).toBe(`${bare}, có chữ “Đăng ký ngay”`);
    expect(container.querySelectorAll('path').length).toBeGreaterThan(3);
  },
);

/** Of all places for a label: beside a switch. */
const narrowest = 138;

test('every label of the library is written large enough and in at most three lines, wherever it stands', () => {
  const labels = tutorials.flatMap(({ steps }) =>
    steps.flatMap(({ picture }) => ('label' in picture ? [picture.label ?? ''] : [])),
  );
  const bad = labels.filter((label) => {
    const { lines, size } = wrapLabel(label, narrowest);
    return lines.length > 3 || size < 17;
  });
  expect(bad).toEqual([]);
});

test.each([
  { label: 'Đăng ký', lines: ['Đăng ký'] },
  { label: 'Xác nhận và gửi hồ sơ đi nhé', lines: ['Xác nhận và gửi', 'hồ sơ đi nhé'] },
  { label: 'binhdanhocvuso.gov.vn', lines: ['binhdanhocvuso', '.gov.vn'] },
  { label: 'Không dùng nữa', lines: ['Không dùng nữa'] },
])('“$label” is broken into lines of about equal length', ({ label, lines }) => {
  expect(wrapLabel(label, 190)).toEqual({ lines, size: labelSize });
});

test('only a word longer than its place makes the letters smaller', () => {
  expect(wrapLabel('binhdanhocvuso', 138)).toEqual({ lines: ['binhdanhocvuso'], size: 17 });
});
