import { miniAppLink } from '#app/lib/mini-app-link.ts';
import { findMiniAppId } from './app-folder.ts';
import { PlatformError, type SharedPage } from './platform.ts';

/** Where others open the page: in Zalo. */
export function linkOf(page: SharedPage): string {
  return miniAppLink(findMiniAppId(window), page.path, window.location.search);
}

/** Through the phone's own share sheet, or the clipboard where there is none. */
export async function shareInBrowser(page: SharedPage): Promise<'shared' | 'cancelled' | 'copied'> {
  const link = linkOf(page);
  if (navigator.share) {
    try {
      await navigator.share({ title: page.title, text: page.description, url: link });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    }
  }
  await copyText(link);
  return 'copied';
}

/** Throws PlatformError, `unsupported` where nothing can be copied. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyBySelection(text)) throw new PlatformError('unsupported');
  }
}

/** The older way, which also works where the page may not use the clipboard. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
