/** How an offer is drawn: a figure with its small units, or two words that stand one upon the other. */
export type OfferPicture =
  | { readonly before: string; readonly figure: string; readonly after: string }
  | readonly [upper: string, lower: string];

/** How an offer is drawn, and what is said of it to whoever hears the picture. */
export interface OfferWords {
  readonly picture: OfferPicture;
  readonly said: string;
}
