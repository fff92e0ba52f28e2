/** Written by the build: scripts and style sheets of a resident's other screens, relative to the app's folder. */
const laterFiles = '__LATER_FILES__';

/** Zalo keeps no service worker for us: what is once in the page stays in the page. Ends quietly without network. */
export async function fetchLaterFiles(): Promise<void> {
  // Where nobody built, as in development, nothing is written there.
  if (laterFiles.startsWith('__')) return;
  const folder = import.meta.url.replace(/[^/]*\/[^/]*$/, '');
  for (const name of laterFiles.split(' ')) {
    const address = folder + name;
    try {
      await (name.endsWith('.css') ? addStyles(address) : import(/* @vite-ignore */ address));
    } catch {
      return;
    }
  }
}

function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('The style sheet did not load.'));
    document.head.append(link);
  });
}
