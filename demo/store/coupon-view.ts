import { offerWords } from '../../components/coupon/offer-words.ts';
import { storesLine } from '../../components/coupon/pass-ticket.ts';
import { campaignValidity } from '../../components/coupon/validity-words.ts';
import type { CouponCampaign } from '../../src/contract/coupon.ts';
import type { ParticipationState } from '../../src/contract/participation-shape.ts';
import { shortDay } from '../../src/messages/day.ts';
import type { Language } from '../page/choices.ts';
import { kitWords } from './kit-words.ts';
import type { Shown } from './shown.ts';

/** What a coupon is drawn as until its element is here: as large as that, and saying the same in the same words. */
export const couponView = ({ campaign, state, now }: Shown<CouponCampaign>, lang: Language) => {
  const say = kitWords[lang];
  const { id, title, stores, startsAt, timeZone } = campaign;
  const { picture, said, terms } = offerWords(campaign.offer, say.coupon, lang);
  const start = new Date(startsAt);
  const opens = `${shortDay(say.dates, start, timeZone, now)} ${say.dates.time(start, timeZone)}`;
  const isGone = state === 'ended' || state === 'sold-out';
  return {
    id,
    lang: campaign.lang,
    title,
    figure: 'figure' in picture ? picture : null,
    stack: 'figure' in picture ? [] : picture,
    said,
    lines: [
      ...(isGone ? [] : [terms]),
      ...storesLine(stores, say.coupon),
      state === 'upcoming' ? say.promotion.startsOn(opens) : campaignValidity(campaign, say, now).text,
    ],
    rules: say.promotion.rules,
    isGone,
    seal: isGone ? say.coupon.seals[state] : '',
    stub: stubs[state] === undefined ? '' : say.coupon.claim,
  };
};

/** Where the stub is a key. */
const stubs: Partial<Record<ParticipationState, true>> = { open: true };

export type CouponView = ReturnType<typeof couponView>;
