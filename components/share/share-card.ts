import type { AnyCampaign } from '../../src/contract/any-campaign.ts';
import { pageUrl } from '../../src/platform/page-url.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import type { ShareCard } from '../../src/platform/wechat/wechat.ts';

/** What a page says itself of what is shared; what is empty it leaves to the campaign. */
interface Own {
  readonly title: string;
  readonly text: string;
  readonly image: string;
  readonly url: string;
}

/** What is shared, with whole addresses. */
type Shared = ShareCard & { readonly url: string };

/** What is shared: the page's own words before the campaign's. Nothing where nobody says what it is called. */
export const shareCard = (own: Own, share: AnyCampaign['share'], endpoint: string): Shared | undefined => {
  const title = own.title || share?.title;
  if (!title) return undefined;
  return {
    title,
    text: own.text || (share?.text ?? ''),
    imageUrl: safeUrl(own.image, document.baseURI) ?? safeUrl(share?.imageUrl, endpoint) ?? '',
    url: pageUrl(own.url || share?.url),
  };
};
