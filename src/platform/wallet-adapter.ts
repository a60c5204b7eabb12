/** A card as whoever keeps it outside the page needs to know it. */
export interface KeptPass {
  readonly id: string;
  readonly kind: string;
  readonly campaignId: string;
}

/** Whatever keeps cards outside the page: WeChat's card holder, a phone's wallet, an app of one's own. */
export interface WalletAdapter {
  /** What it is called, by language (BCP 47): `{ 'zh-CN': '微信卡包', en: 'WeChat' }`. The first is for all languages that are not named. */
  readonly name: Readonly<Record<string, string>>;
  /** Whether it takes this one, here and now. */
  canKeep(pass: KeptPass): boolean;
  /** Puts one there; `cancelled` is what a person did. */
  keep(pass: KeptPass): Promise<'kept' | 'cancelled' | 'failed'>;
}

let known: WalletAdapter | undefined;

/** Makes known what keeps cards outside the page; member cards then offer it. Best before any card is shown. */
export const setWalletAdapter = (adapter: WalletAdapter | undefined): void => {
  known = adapter;
};

/** What keeps cards outside the page, where anything does. */
export const walletAdapter = (): WalletAdapter | undefined => known;

/** What it is called in a language, else in the nearest one. */
export const walletName = ({ name }: WalletAdapter, lang: string): string => {
  const [primary = ''] = lang.split('-');
  const near = Object.keys(name).find((one) => one.split('-')[0] === primary);
  return name[lang] ?? name[near ?? ''] ?? Object.values(name)[0] ?? '';
};
