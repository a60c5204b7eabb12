import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDefinition } from '../contract/campaign-definition.ts';

type Text = string | Readonly<Record<string, string>>;

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

/** A campaign as a visitor reads it: every text in one language, and nothing that is not theirs to read. */
export const localize = (definition: CampaignDefinition, disclosureVersion: string, wanted?: string): Campaign => {
  const { status: _secret, lang: own, summary, brand, pointsName, share, fields, consentForms, ...shown } = definition;
  const offered = typeof definition.title === 'string' ? [own] : Object.keys(definition.title);
  const lang = bestLanguage(wanted, offered, own);
  const say = (text: Text) => (typeof text === 'string' ? text : (text[lang] ?? text[own] ?? ''));
  const maybe = <Key extends string>(key: Key, text: Text | undefined) =>
    (text === undefined ? {} : { [key]: say(text) }) as { readonly [K in Key]?: string };

  const { line, ...brandMarks } = brand;

  return {
    ...shown,
    lang,
    disclosureVersion,
    title: say(shown.title),
    ...maybe('summary', summary),
    ...maybe('pointsName', pointsName),
    organiser: { name: say(shown.organiser.name), contact: say(shown.organiser.contact) },
    rules: shown.rules.map(say),
    stores: shown.stores.map(({ address, ...store }) => ({
      ...store,
      name: say(store.name),
      ...maybe('address', address),
    })),
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
    ...(share ? { share: { ...share, title: say(share.title), text: say(share.text) } } : {}),
    brand: { ...brandMarks, name: say(brand.name), ...maybe('line', line) },
    levels: shown.levels.map((level) => ({ ...level, name: say(level.name) })),
    benefits: shown.benefits.map(({ text, value, ...benefit }) => ({
      ...benefit,
      title: say(benefit.title),
      ...maybe('text', text),
      ...maybe('value', value),
    })),
  };
};
