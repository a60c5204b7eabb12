import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { sharePicture, shopFrame, waysView } from './shop-view.ts';

/** The wallet’s page: what is in it only its visitor’s own phone knows. */
export const walletView = (visit: Visit): View => {
  const shared = shopFrame(visit);
  const { say } = shared;
  return {
    ...shared,
    ways: waysView(visit),
    share: {
      title: `${say.walletTitle} · ${say.shop}`,
      text: say.walletDescription,
      picture: new URL(sharePicture, visit.origin).href,
    },
  };
};
