import type { Campaign } from '../../src/contract/campaign.ts';
import { lastMoment } from '../../src/messages/day.ts';
import type { Visit } from '../page/visit.ts';
import { kitWords } from './kit-words.ts';
import { sharePicture, shopFrame, storesView } from './shop-view.ts';
import type { Shown } from './shown.ts';

/** What a campaign is passed on with: its own words for that, else its name, and what it gives with its summary. */
const shareOf = ({ share, summary, imageUrl }: Campaign, name: string, gives: string | undefined, origin: string) => ({
  title: share?.title ?? name,
  text: share?.text ?? ([gives, summary].filter(Boolean).join(' · ') || name),
  picture: new URL(share?.imageUrl ?? imageUrl ?? sharePicture, origin).href,
  /** The page’s own unless the campaign names one. */
  url: share?.url ?? '',
});

/** How often one may: as many as one may hold of a coupon, as often as one may draw. */
const limitsOf = (campaign: Campaign, { rules, drawRules }: typeof kitWords.en) => {
  if (campaign.kind === 'draw') {
    const { perDay, total } = campaign.chances;
    return [
      ...(perDay === undefined ? [] : [drawRules.perDay(perDay)]),
      ...(total === undefined ? [] : [drawRules.inAll(total)]),
    ];
  }
  // What others have of limits is told by how they go.
  if (campaign.kind !== 'coupon') return [];
  const { perVisitor, perDay } = campaign.limits;
  return [
    ...(perVisitor === undefined ? [] : [rules.perVisitor(perVisitor)]),
    ...(perDay === undefined ? [] : [rules.perDay(perDay)]),
  ];
};

/** Who answers for a campaign, when it can be joined, how many there are and how many are one’s own. */
const factsOf = (campaign: Campaign, say: typeof kitWords.en) => {
  const { startsAt, endsAt, timeZone, stock, organiser } = campaign;
  const { rules, drawRules, dates } = say;
  const day = (at: Date) => dates.dayOfYear(at, timeZone);
  const each = limitsOf(campaign, say);
  return [
    { name: rules.organiser, texts: [organiser.name, organiser.contact] },
    { name: rules.period, texts: [rules.range(day(new Date(startsAt)), day(lastMoment(endsAt)))] },
    ...(stock ? [{ name: rules.quantity, texts: [rules.total(stock.total)] }] : []),
    ...(each.length > 0 ? [{ name: campaign.kind === 'draw' ? drawRules.chances : rules.limits, texts: each }] : []),
  ];
};

/** What the pages of all kinds of campaigns have in common; `name` is what it is called outside the shop. */
export const aboutOf = (visit: Visit, { campaign }: Shown, name: string, gives?: string) => {
  const shared = shopFrame(visit);
  const { title, summary = '', lang, imageUrl = '' } = campaign;
  return {
    ...shared,
    about: { title, summary, lang },
    title: name,
    picture: imageUrl,
    facts: factsOf(campaign, kitWords[shared.lang]),
    stores: storesView(campaign.stores, visit),
    storesTitle: shared.say.storesOf,
    share: shareOf(campaign, name, gives, visit.origin),
  };
};

/** The rules of a campaign, in the language that they are written in. */
export const rulesView = ({ rules, lang }: Campaign, { choices }: Visit) => ({
  title: kitWords[choices.lang].rules.rules,
  texts: rules,
  lang,
});
