import { offerWords } from '../../components/coupon/offer-words.ts';
import { storesLine } from '../../components/coupon/pass-ticket.ts';
import { campaignValidity } from '../../components/coupon/validity-words.ts';
import type { CouponCampaign } from '../../src/contract/coupon.ts';
import { shortDay } from '../../src/messages/day.ts';
import type { Language } from '../page/choices.ts';
import { kitWords } from './kit-words.ts';
import type { Shown } from './shown.ts';

const whyGone = { paused: 'paused', ended: 'ended', 'sold-out': 'sold_out' } as const;

/** What a coupon is drawn as until its element is here: as large as that, and saying the same in the same words. */
export const couponView = ({ campaign, state, now }: Shown<CouponCampaign>, lang: Language) => {
  const say = kitWords[lang];
  const { id, title, stores, startsAt, timeZone } = campaign;
  const { picture, said, terms } = offerWords(campaign.offer, say.coupon, lang);
  const start = new Date(startsAt);
  const opens = say.coupon.startsAt(shortDay(say.dates, start, timeZone, now), say.dates.time(start, timeZone));
  const gone = state === 'paused' || state === 'ended' || state === 'sold-out' ? state : undefined;
  return {
    id,
    lang: campaign.lang,
    title,
    figure: 'figure' in picture ? picture : null,
    stack: 'figure' in picture ? [] : picture,
    said,
    terms,
    lines: gone
      ? [say.trouble.problems[whyGone[gone]].text]
      : [
          terms,
          ...storesLine(stores, say.coupon),
          state === 'upcoming' ? opens : campaignValidity(campaign, say, now).text,
        ],
    rules: say.promotion.rules,
    isGone: gone !== undefined,
    seal: gone ? say.coupon.seals[gone] : '',
    /** Its stub has room for what is left until it opens. */
    isAhead: state === 'upcoming',
  };
};
