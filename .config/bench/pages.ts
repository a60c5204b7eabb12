/** A page of the bench: where it is, and how to find on it what the bench looks at, in whatever shadow root. */
export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** The key that claims the card. */
  readonly key: string;
  /** Where the number of a claimed card stands. */
  readonly number: string;
  /** Where the digits of a code for the counter stand. */
  readonly digits: string;
}

const ofTheKit = { key: '[part=action]', number: '[part=number]', digits: '[part=digits]' } as const;

/** The shop’s own page of a card. */
export const shopPage: BenchPage = { name: 'shop page', path: '/c/tea-card', ...ofTheKit };
/** A page with nothing on it but the kit’s two lines. */
export const twoLines: BenchPage = { name: 'two lines', path: '/two-lines/', ...ofTheKit };
/** A page as a developer who knows Vant well would build it. */
export const vant: BenchPage = {
  name: 'Vant',
  path: '/vant/',
  key: '.claim button',
  number: '.card-number',
  digits: '.code-digits',
};
/** A page with no framework: the floor. */
export const byHand: BenchPage = {
  name: 'by hand',
  path: '/by-hand/',
  key: '.key',
  number: '.number',
  digits: '.digits',
};

/** What is compared: each claims the same card from the same backend. */
export const benchPages: readonly BenchPage[] = [shopPage, twoLines, vant, byHand];

/** Those that the bench builds itself. */
export const builtPages: readonly BenchPage[] = [twoLines, vant, byHand];

/** What the key says while the card can be claimed, on every one of them. */
export const claimLabel = '领取会员卡';
