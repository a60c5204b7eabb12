import { type Form, formMistakes } from './form-mistakes.ts';
import { type Mistake, mistakeAt } from './mistake.ts';

/** What of a campaign with prizes can be wrong as a whole; its texts are of no account. */
interface Winning extends Form {
  readonly prizes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly fallback?: string | undefined;
    readonly value?: number | undefined;
    readonly currency?: string | undefined;
  }[];
  readonly cardCampaignId?: string | undefined;
  readonly contactDays?: number | undefined;
}

/** The most that a prize may be worth, in minor units of CNY. */
const dearest = 5_000_000;

/** What no single field of a prize can say: one name each, not too dear, a fallback that is there, and somewhere to go to. */
export const prizeMistakes = (definition: Winning): readonly Mistake[] => {
  const { prizes, cardCampaignId, contactDays, fields } = definition;
  const hasParcel = prizes.some(({ kind }) => kind === 'parcel');
  const ofEach = prizes.flatMap(({ id, kind, fallback, value, currency }, index) => {
    const at = (field: string, isWrong: boolean, message: string) =>
      mistakeAt(['prizes', index, field], isWrong, message);
    return [
      ...at('id', prizes.findIndex((other) => other.id === id) < index, 'must be the id of one prize'),
      ...at(
        'fallback',
        fallback !== undefined && (fallback === id || !prizes.some((other) => other.id === fallback)),
        'must be another of the prizes',
      ),
      ...at('value', currency === 'CNY' && (value ?? 0) > dearest, 'must not be above 50,000 CNY'),
      ...at('currency', (currency === undefined) !== (value === undefined), 'must be there with a value'),
      ...at('points', kind === 'points' && cardCampaignId === undefined, 'must have a card to go to: cardCampaignId'),
    ];
  });
  return [
    ...formMistakes(definition),
    ...ofEach,
    ...mistakeAt(['contactDays'], hasParcel && contactDays === undefined, 'must be there for a parcel'),
    ...mistakeAt(['fields'], hasParcel && !fields?.some(({ required }) => required), 'must ask where a parcel goes'),
  ];
};
