/** Lets the browser download what the page itself made. */
export async function saveInBrowser(name: string, file: Blob): Promise<void> {
  const address = URL.createObjectURL(file);
  follow(address, (link) => {
    link.download = name;
  });
  // Some browsers read the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens an address beside the app. */
export async function openBesideApp(url: string): Promise<void> {
  follow(url, (link) => {
    link.target = '_blank';
    link.rel = 'noopener';
  });
}

function follow(address: string, prepare: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement('a');
  link.href = address;
  prepare(link);
  document.body.append(link);
  link.click();
  link.remove();
}
