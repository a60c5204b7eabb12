/** A page of the bench: where it is, and how to find on it what the bench looks at. */
export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** The key that claims the card, in whatever shadow root it is; so with what follows. */
  readonly key: string;
  /** Where the number of a claimed card stands. */
  readonly number: string;
  /** Where the digits of a code for the counter stand. */
  readonly digits: string;
}

/** What is compared: each claims the same card from the same backend. */
export const benchPages: readonly [ours: BenchPage, vant: BenchPage, floor: BenchPage] = [
  {
    name: 'Lingka',
    path: '/c/tea-card',
    key: '[part=action]',
    number: '[part=number]',
    digits: '[part=digits]',
  },
  { name: 'Vant', path: '/vant/', key: '.claim button', number: '.card-number', digits: '.code-digits' },
  { name: 'by hand', path: '/floor/', key: '.key', number: '.number', digits: '.digits' },
];

/** What the key says while the card can be claimed, on every one of them. */
export const claimLabel = '领取会员卡';
