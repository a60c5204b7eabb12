import type { CardCampaign } from '../../src/contract/card.ts';
import { telUrl } from '../../src/platform/tel-url.ts';
import { withFirst } from '../../src/rules/stores.ts';
import { withChoice } from '../page/choices.ts';
import { frame, type Visit } from '../page/visit.ts';
import { cardView, giftOf } from './card-view.ts';
import { messagesOf } from './messages.ts';
import type { Shown } from './shown.ts';

/** A store as a campaign or the shop itself names it. */
interface Store {
  readonly id: string;
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/** What pages are passed on with that have no picture of their own: PNG, since messengers show no SVG. */
export const sharePicture = '/art/share.png';

/** Where a campaign has its page. */
export const campaignPath = (id: string): string => `/c/${encodeURIComponent(id)}`;

/** What all of the shop’s pages have in common: their frame and their words. */
export const shopFrame = (visit: Visit) => ({
  ...frame(visit, { light: '#ecf0e7', dark: '#19211d', festive: '#a92019' }),
  say: messagesOf[visit.choices.lang],
});

/** The stores of a page, that which the visitor came for first of all. */
export const storesView = (stores: readonly Store[], { choices: { lang, store: here } }: Visit) => {
  const hours: Readonly<Record<string, string>> = messagesOf[lang].hours;
  return withFirst(stores, here).map(({ id, name, address = '', phone = '' }) => ({
    name,
    address,
    hours: hours[id] ?? '',
    call: telUrl(phone) ?? '',
  }));
};

/** The shop’s cards as its menu has them; `current` is the one that the page itself is about. */
export const cardsView = (cards: readonly Shown<CardCampaign>[], current: string, search: string) =>
  cards.map(({ campaign }) => ({
    title: campaign.title,
    gift: giftOf(campaign) ?? null,
    asksPhone: campaign.identity === 'phone',
    href: campaignPath(campaign.id) + search,
    current: campaign.id === current,
  }));

/** What a card is called before it is there: its campaign, and what stands in for it where that is known. */
export const standIn = (campaign: string, shown: Shown<CardCampaign> | undefined, { choices: { lang } }: Visit) => ({
  campaign,
  card: shown ? cardView(shown, lang) : null,
});

/** Where the coupons, the check-in, the quizzes and the draws are, and where a visitor finds what they took or won. */
export const waysView = ({ search: asked }: Visit) => {
  // How one draw is shown says nothing of another.
  const search = withChoice(asked, 'stage');
  return {
    coupons: `/coupons${search}`,
    checkIn: `/check-in${search}`,
    quiz: `/quiz${search}`,
    chain: campaignPath('tea-picture-chain') + search,
    wheel: `/draw${search}`,
    scratch: campaignPath('tea-scratch') + search,
    wallet: `/wallet${search}`,
  };
};
