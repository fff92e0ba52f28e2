// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Dialog } from '#app/ui/dialog.tsx';

afterEach(cleanup);

const isAbove = () => history.state?.isAbove === true;

function Page() {
  const [depth, setDepth] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setDepth(1)}>
        Mở
      </button>
      {depth > 0 && (
        <Dialog title="Một" onClose={() => setDepth(0)}>
          <button type="button" onClick={() => setDepth(2)}>
            Mở nữa
          </button>
        </Dialog>
      )}
      {depth > 1 && (
        <Dialog title="Hai" onClose={() => setDepth(1)}>
          …
        </Dialog>
      )}
    </>
  );
}

async function openPage(): Promise<void> {
  history.pushState({ idx: 7 }, '', '/man-hinh');
  render(<Page />);
  fireEvent.click(screen.getByRole('button', { name: 'Mở' }));
  await screen.findByRole('dialog', { name: 'Một' });
}

test('the phone’s way back closes the dialog and leaves the screen, with the router’s marks, where it is', async () => {
  await openPage();
  expect(isAbove()).toBe(true);
  history.back();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.pathname).toBe('/man-hinh');
  expect(history.state).toEqual({ idx: 7 });
});

test('of two dialogs the way back closes the upper one first, then the lower', async () => {
  await openPage();
  fireEvent.click(screen.getByRole('button', { name: 'Mở nữa' }));
  await screen.findByRole('dialog', { name: 'Hai' });
  history.back();
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Hai' })).toBeNull());
  await waitFor(() => expect(isAbove()).toBe(true));
  expect(screen.queryByRole('dialog', { name: 'Một' })).not.toBeNull();
  history.back();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.pathname).toBe('/man-hinh');
});

test('a dialog closed by its button, even opened and closed at once again, leaves nothing in the way back', async () => {
  await openPage();
  fireEvent.click(screen.getByRole('button', { name: 'Đóng' }));
  fireEvent.click(screen.getByRole('button', { name: 'Mở' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Đóng' }));
  await waitFor(() => expect(isAbove()).toBe(false));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(history.state).toEqual({ idx: 7 });
});
