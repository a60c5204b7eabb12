import type { CardCampaign } from '../../src/contract/card.ts';
import type { ParticipationState } from '../../src/contract/participation-shape.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import type { Language } from '../page/choices.ts';
import { kitWords } from './kit-words.ts';
import type { Shown } from './shown.ts';

/** A value such as `8.8折` as it is set: the number large, its unit small. One without a number is set as words. */
const figureOf = (value = '') => {
  const [, before = '', number = '', after = ''] = /^(\D*)(\d[\d.,]*)(.*)$/.exec(value) ?? [];
  return number
    ? { before: before.trim(), number, after: after.trim(), words: '' }
    : { before: '', number: '', after: '', words: value };
};

const sentenceOf = (state: ParticipationState, { trouble }: Pick<Messages, 'trouble'>): Sentence | undefined => {
  const { not_started: upcoming, paused, ended, sold_out: soldOut } = trouble.problems;
  return { upcoming, paused, ended, 'sold-out': soldOut, open: undefined, taken: undefined, ineligible: undefined }[
    state
  ];
};

/** What a card gives at once: the first thing of worth that asks for no level. */
export const giftOf = ({ benefits }: CardCampaign) => {
  const gift = benefits.find(({ value, levelId }) => value !== undefined && levelId === undefined);
  return gift && { title: gift.title, value: gift.value ?? '', figure: figureOf(gift.value) };
};

/** What stands in for a card until its element is here: as large as that, and saying the same in the same words. */
export const cardView = ({ campaign, state, now }: Shown<CardCampaign>, lang: Language) => {
  const say = kitWords[lang];
  const { id, title, summary, brand, levels, benefits, stores, organiser, timeZone } = campaign;
  const firstLevel = levels[0];
  const day = (at: Date) => shortDay(say.dates, at, timeZone, now);
  return {
    id,
    lang: campaign.lang,
    title,
    summary: summary ?? '',
    organiser: organiser.name,
    brand: { name: brand.name, line: brand.line ?? '', logo: brand.logoUrl ?? '', initial: Array.from(brand.name)[0] },
    level: firstLevel?.name ?? '',
    isGone: state === 'ended' || state === 'sold-out',
    sentence: sentenceOf(state, say) ?? null,
    seal: state === 'paused' || state === 'sold-out' || state === 'ended' ? say.card.seals[state] : '',
    welcome: say.card.welcome,
    gift: giftOf(campaign) ?? null,
    startsOn: state === 'upcoming' ? say.promotion.startsOn(day(new Date(campaign.startsAt))) : '',
    until: say.promotion.until(day(lastMoment(campaign.endsAt))),
    benefitsTitle: say.benefits.before,
    benefits: benefits.map(({ title: name, text, value, levelId }) => {
      const level = levels.find((one) => one.id === levelId);
      return {
        title: name,
        // What is not there from the start says when it will be, as on the card itself.
        text: level && level !== firstLevel ? say.benefits.lockedFrom(level.name) : (text ?? ''),
        figure: figureOf(value),
      };
    }),
    /** One for each row that the card leads further by. */
    rows: [levels.length > 1, stores.length > 0].filter(Boolean),
  };
};
