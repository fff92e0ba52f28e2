import { linkOf } from './browser-sharing.ts';
import { PlatformError, type SharedPage } from './platform.ts';
import sharePicture from './share-picture.png';
import { personPatienceMs } from './time-limit.ts';
import type { CallZalo } from './zalo-calls.ts';

/** Longest texts that Zalo takes for a link. */
const titleLengthMax = 100;
const descriptionLengthMax = 400;

/** Zalo's share sheet with a card that opens the page in the Mini App, or with its bare link. */
export async function shareInZalo(
  call: CallZalo,
  page: SharedPage,
): Promise<'shared' | 'cancelled'> {
  const title = page.title.slice(0, titleLengthMax);
  const description = page.description.slice(0, descriptionLengthMax);
  const { path } = page;
  const thumbnail = new URL(sharePicture, document.baseURI).href;
  try {
    const sheet = await call(
      (sdk) =>
        sdk.openShareSheet({
          type: 'zmp_deep_link',
          data: { title, description, path, thumbnail },
        }),
      personPatienceMs,
    );
    return outcomeOf(sheet);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.reason === 'denied') return 'cancelled';
    if (error.reason === 'timed-out' || error.reason === 'rate-limited') throw error;
  }
  const link = await call((sdk) =>
    sdk.getShareableLink({ title, description, path, thumbnail }),
  ).catch(() => linkOf(page));
  const sheet = await call(
    (sdk) => sdk.openShareSheet({ type: 'link', data: { link, chatOnly: false } }),
    personPatienceMs,
  );
  return outcomeOf(sheet);
}

function outcomeOf(sheet: { status?: number } | undefined): 'shared' | 'cancelled' {
  return sheet?.status === 0 ? 'cancelled' : 'shared';
}
