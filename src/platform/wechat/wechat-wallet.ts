import type { KeptPass, WalletAdapter } from '../wallet-adapter.ts';
import { inWechat } from './in-wechat.ts';
import type { Wechat } from './wechat.ts';

/** What WeChat's card holder is made from. */
interface WechatWallet {
  /** As `wechatOf(client)` answers it. */
  readonly wechat: Pick<Wechat, 'addCards'>;
  /** Which cards of WeChat's a pass is there, each with what it is signed with: only the host's own backend can do that, for it takes the account's secret. */
  readonly cardsFor: (pass: KeptPass) => Promise<readonly { readonly cardId: string; readonly cardExt: string }[]>;
  /** Which passes there are such cards for; all unless given. */
  readonly has?: (pass: KeptPass) => boolean;
}

/** WeChat's card holder (微信卡包), as what keeps cards outside the page. It is there inside WeChat alone. */
export const createWechatWallet = ({ wechat, cardsFor, has = () => true }: WechatWallet): WalletAdapter => ({
  name: { 'zh-CN': '微信卡包', en: 'WeChat' },
  canKeep: (pass) => inWechat() && has(pass),
  keep: async (pass) => {
    const cards = await cardsFor(pass).catch(() => []);
    if (cards.length === 0) return 'failed';
    const { kind } = await wechat.addCards(cards);
    return kind === 'ok' ? 'kept' : kind;
  },
});
