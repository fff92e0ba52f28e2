import { accessTokenFinder } from '#app/features/sign-in/find-access-token.ts';
import { readPageAddress } from '#app/lib/page-address.ts';
import { serverBaseUrl } from '#app/lib/server-address.ts';
import { createServices, type Services } from '#app/lib/services.tsx';
import { openPlatform } from '#app/platform/open-platform.ts';

/** Builds what screens work with from the page's address; `application` keeps apart what each stores. */
export async function openServices(application: 'mini-app' | 'console'): Promise<Services> {
  const { persona, oaId } = readPageAddress(window.location.search);
  const platform = await openPlatform(`canh-tay-so/${application}/${persona ?? ''}/`);
  const findAccessToken = accessTokenFinder({ platform, baseUrl: serverBaseUrl, persona });
  const kind = application === 'console' ? 'staff' : undefined;
  return createServices({ platform, baseUrl: serverBaseUrl, oaId, kind, findAccessToken });
}
