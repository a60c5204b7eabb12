import type { CheckInCampaign } from '../src/contract/check-in.ts';
import type { CouponCampaign } from '../src/contract/coupon.ts';
import { counterView } from './counter/counter-view.ts';
import { documentView } from './documents/document-view.ts';
import { isId, withChoice } from './page/choices.ts';
import type { View } from './page/fill.ts';
import type { Visit } from './page/visit.ts';
import type { PageName } from './pages.ts';
import { apologyView } from './store/apology-view.ts';
import { cardPageView, couponPageView, wonCouponPageView } from './store/campaign-view.ts';
import { checkInPageView } from './store/check-in-view.ts';
import { couponsView } from './store/coupons-view.ts';
import { drawPageView } from './store/draw-view.ts';
import { homeView } from './store/home-view.ts';
import { quizPageView } from './store/quiz-view.ts';
import { campaignPath } from './store/shop-view.ts';
import {
  type FindCampaign,
  isCard,
  isCheckIn,
  isCoupon,
  isDraw,
  isQuiz,
  isWinning,
  type Shown,
} from './store/shown.ts';
import type { StageName } from './store/stages.ts';
import { walletView } from './store/wallet-view.ts';
import { winning, winningIds } from './winning.ts';

/** What an address is answered with: a page to be filled, or another address. */
export type SiteAnswer =
  { readonly page: PageName; readonly view: View; readonly status?: 404 | 503 } | { readonly elsewhere: string };

type Address = (visit: Visit, find: FindCampaign) => SiteAnswer | Promise<SiteAnswer>;

/** The cards that the shop’s menu has, from the first. */
const menu = ['tea-card', 'tea-club'] as const;

/** The coupons that the shop’s centre has, from the first; the rush stands where it is seen. */
const coupons = ['tea-reduction', 'tea-rush', 'whole-order', 'second-cup', 'osmanthus-cake', 'cold-brew'] as const;

/** What comes before them where WeChat can say who somebody is. */
const forWechat = ['wechat-welcome'] as const;

/** How a draw is shown unless the visitor asks for another way. */
const usualStages: ReadonlyMap<string, StageName> = new Map([['tea-scratch', 'scratch']]);

/** Those that can be told of; a page has the rest to say without them. */
const shownOf = async (
  ids: readonly string[],
  { choices: { lang } }: Visit,
  find: FindCampaign,
): Promise<readonly Shown[]> => {
  const found = await Promise.all(ids.map((id) => find(id, lang).catch(() => undefined)));
  return found.filter((shown) => shown !== undefined);
};

const cardsOf = async (visit: Visit, find: FindCampaign) => (await shownOf(menu, visit, find)).filter(isCard);

const home: Address = async (visit, find) => {
  const { campaign } = visit.choices;
  // Links and codes from before campaigns had pages of their own.
  if (campaign !== undefined) return { elsewhere: campaignPath(campaign) + withChoice(visit.search, 'campaign') };
  return { page: 'store', view: homeView(visit, menu[0], await cardsOf(visit, find)) };
};

/** A coupon that is only won is not there to be taken. */
const couponPage = async (visit: Visit, find: FindCampaign, shown: Shown<CouponCampaign>): Promise<SiteAnswer> => {
  if (shown.campaign.issuedBy !== 'award') return { page: 'coupon', view: couponPageView(visit, shown) };
  const givers = (await shownOf(winningIds, visit, find)).filter(isWinning);
  return { page: 'wonCoupon', view: wonCouponPageView(visit, shown, givers) };
};

/** A check-in, and the shop's others. */
const checkInPage = async (visit: Visit, find: FindCampaign, shown: Shown<CheckInCampaign>): Promise<SiteAnswer> => {
  const others = (await shownOf(winning['check-in'], visit, find)).filter(isCheckIn);
  return { page: 'checkIn', view: checkInPageView(visit, shown, others) };
};

const campaignPage = async (visit: Visit, find: FindCampaign, id: string): Promise<SiteAnswer> => {
  const { lang } = visit.choices;
  const [shown, cards] = await Promise.all([
    isId(id) ? find(id, lang).catch(() => 'unknown' as const) : undefined,
    cardsOf(visit, find),
  ]);
  if (shown === 'unknown') return { page: 'apology', view: apologyView(visit, 'unknown'), status: 503 };
  if (shown && isCard(shown)) return { page: 'campaign', view: cardPageView(visit, shown, cards) };
  if (shown && isDraw(shown)) return { page: 'draw', view: drawPageView(visit, shown, usualStages.get(id) ?? 'wheel') };
  if (shown && isQuiz(shown)) return { page: 'quiz', view: quizPageView(visit, shown) };
  if (shown && isCheckIn(shown)) return checkInPage(visit, find, shown);
  if (shown && isCoupon(shown)) return couponPage(visit, find, shown);
  return { page: 'apology', view: apologyView(visit, 'missing'), status: 404 };
};

const campaign: Address = (visit, find) => campaignPage(visit, find, visit.choices.campaign ?? '');

/** The first of a kind at a short address of its own. */
const first =
  (kind: keyof typeof winning): Address =>
  (visit, find) =>
    campaignPage(visit, find, winning[kind][0]);

const couponCentre: Address = async (visit, find) => {
  const ids = visit.hasWechat ? [...forWechat, ...coupons] : coupons;
  return { page: 'coupons', view: couponsView(visit, ids, (await shownOf(ids, visit, find)).filter(isCoupon)) };
};

const standing =
  (page: PageName, view: (visit: Visit) => View): Address =>
  (visit) => ({ page, view: view(visit) });

/** Every address of the shop that shows a page; `:campaign` is whatever stands there. */
export const site: ReadonlyMap<string, Address> = new Map([
  ['/', home],
  ['/c/:campaign', campaign],
  ['/draw', first('draw')],
  ['/quiz', first('quiz')],
  ['/check-in', first('check-in')],
  ['/coupons', couponCentre],
  ['/wallet', standing('wallet', walletView)],
  ['/counter/', standing('counter', counterView)],
  ['/documents/terms/', standing('terms', documentView)],
  ['/documents/privacy/', standing('privacy', documentView)],
  ['/documents/messages/', standing('messages', documentView)],
  ['/documents/place/', standing('place', documentView)],
]);
