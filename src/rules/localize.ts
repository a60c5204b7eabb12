import type { Campaign } from '../contract/campaign.ts';
import type {
  CampaignDefinition,
  CardDefinition,
  CheckInDefinition,
  CouponDefinition,
  DrawDefinition,
  QuizDefinition,
} from '../contract/campaign-definition.ts';
import type { CardCampaign } from '../contract/card.ts';
import type { CheckInCampaign } from '../contract/check-in.ts';
import type { CouponCampaign } from '../contract/coupon.ts';
import type { DrawCampaign } from '../contract/draw.ts';
import type { Offer } from '../contract/offer.ts';
import type { QuizCampaign } from '../contract/quiz.ts';
import type { WinningDefinition } from './references.ts';

/** A text in one language, or in several. */
export type Text = string | Readonly<Record<string, string>>;

/** Says texts in one language: one that must be there, or one that may be missing. */
interface Voice {
  readonly say: (text: Text) => string;
  readonly maybe: <Key extends string>(key: Key, text: Text | undefined) => { readonly [K in Key]?: string };
}

const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];

/** The best of the languages on offer: the very one, else one of the same family, else the definition's own. */
export const bestLanguage = (wanted: string | undefined, offered: readonly string[], own: string): string => {
  if (wanted === undefined) return own;
  return (
    offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    offered.find((tag) => languageOf(tag) === languageOf(wanted)) ??
    own
  );
};

/** The language that a campaign is told in to who wants it in another. */
export const languageFor = ({ lang: own, title }: CampaignDefinition, wanted: string | undefined): string =>
  bestLanguage(wanted, typeof title === 'string' ? [own] : Object.keys(title), own);

/** Says texts in one language, else in the definition's own. */
export const voiceIn = (lang: string, own: string): Voice => {
  const say = (text: Text) => (typeof text === 'string' ? text : (text[lang] ?? text[own] ?? ''));
  return {
    say,
    maybe: <Key extends string>(key: Key, text: Text | undefined) =>
      (text === undefined ? {} : { [key]: say(text) }) as { readonly [K in Key]?: string },
  };
};

/** What has no words in it, and is no secret, among other things. */
const rest = <D extends CampaignDefinition>({ status: _secret, summary: _summary, share: _share, ...shown }: D) =>
  shown;

/** What all kinds share. */
const shared = ({ title, summary, organiser, rules, stores, share }: CampaignDefinition, { say, maybe }: Voice) => ({
  title: say(title),
  ...maybe('summary', summary),
  organiser: { name: say(organiser.name), contact: say(organiser.contact) },
  rules: rules.map(say),
  stores: stores.map(({ address, ...store }) => ({ ...store, name: say(store.name), ...maybe('address', address) })),
  ...(share && { share: { ...share, title: say(share.title), text: say(share.text) } }),
});

type Form = Pick<CardDefinition, 'fields' | 'consentForms'>;

const formTexts = ({ fields, consentForms }: Form, { say, maybe }: Voice) => ({
  ...(fields && {
    fields: fields.map(({ help, options, ...field }) => ({
      ...field,
      label: say(field.label),
      ...maybe('help', help),
      ...(options && { options: options.map(({ value, label }) => ({ value, label: say(label) })) }),
    })),
  }),
  ...(consentForms && {
    consentForms: consentForms.map(({ text, ...form }) => ({
      ...form,
      title: say(form.title),
      ...maybe('text', text),
    })),
  }),
});

const cardTexts = (definition: CardDefinition, voice: Voice) => {
  const { say, maybe } = voice;
  const { brand, pointsName, levels, benefits } = definition;
  const { line, ...brandMarks } = brand;
  return {
    ...maybe('pointsName', pointsName),
    ...formTexts(definition, voice),
    brand: { ...brandMarks, name: say(brand.name), ...maybe('line', line) },
    levels: levels.map((level) => ({ ...level, name: say(level.name) })),
    benefits: benefits.map(({ text, value, ...benefit }) => ({
      ...benefit,
      title: say(benefit.title),
      ...maybe('text', text),
      ...maybe('value', value),
    })),
  };
};

const couponTexts = ({ offer }: CouponDefinition, { say }: Voice): { readonly offer: Offer } => ({
  offer: 'item' in offer ? { ...offer, item: say(offer.item) } : offer,
});

/** What can be won, and what the winner of a parcel is asked. */
const winningTexts = (definition: WinningDefinition, voice: Voice) => ({
  ...formTexts(definition, voice),
  prizes: definition.prizes.map(({ note, ...prize }) => ({
    ...prize,
    name: voice.say(prize.name),
    ...voice.maybe('note', note),
  })),
});

/** What is agreed to before a place is looked at. */
const placeTexts = ({ placeConsent }: CheckInDefinition, { say, maybe }: Voice) => {
  if (!placeConsent) return {};
  const { title, text, ...document } = placeConsent;
  return { placeConsent: { ...document, title: say(title), ...maybe('text', text) } };
};

/** A campaign as a visitor reads it: every text in one language, and nothing that is not theirs to read. */
export function localize(definition: CardDefinition, disclosureVersion: string, wanted?: string): CardCampaign;
export function localize(definition: CouponDefinition, disclosureVersion: string, wanted?: string): CouponCampaign;
export function localize(definition: DrawDefinition, disclosureVersion: string, wanted?: string): DrawCampaign;
export function localize(definition: QuizDefinition, disclosureVersion: string, wanted?: string): QuizCampaign;
export function localize(definition: CheckInDefinition, disclosureVersion: string, wanted?: string): CheckInCampaign;
export function localize(
  definition: WinningDefinition,
  disclosureVersion: string,
  wanted?: string,
): DrawCampaign | QuizCampaign | CheckInCampaign;
export function localize(definition: CampaignDefinition, disclosureVersion: string, wanted?: string): Campaign;
export function localize(definition: CampaignDefinition, disclosureVersion: string, wanted?: string): Campaign {
  const lang = languageFor(definition, wanted);
  const voice = voiceIn(lang, definition.lang);
  const said = { ...shared(definition, voice), lang, disclosureVersion };
  if (definition.kind === 'card') {
    const { pointsName: _points, fields: _fields, consentForms: _forms, ...shown } = rest(definition);
    return { ...shown, ...said, ...cardTexts(definition, voice) };
  }
  if (definition.kind === 'draw') {
    const {
      seed: _seed,
      stock: _stock,
      fields: _fields,
      consentForms: _forms,
      commitment = '',
      ...shown
    } = rest(definition);
    return { ...shown, ...said, commitment, ...winningTexts(definition, voice) };
  }
  if (definition.kind === 'quiz') {
    const { questions, stock: _stock, fields: _fields, consentForms: _forms, ...shown } = rest(definition);
    return { ...shown, ...said, levels: questions.length, ...winningTexts(definition, voice) };
  }
  if (definition.kind === 'check-in') {
    const { stock: _stock, fields: _fields, consentForms: _forms, placeConsent: _place, ...shown } = rest(definition);
    return { ...shown, ...said, ...winningTexts(definition, voice), ...placeTexts(definition, voice) };
  }
  return { ...rest(definition), ...said, ...couponTexts(definition, voice) };
}
