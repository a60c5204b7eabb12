import type { Award } from '../../src/contract/award.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { OnAwardWay } from '../award/award-way.ts';
import { type Sheet, SheetController } from '../sheet/sheet-controller.ts';
import { SignInFirst } from '../sign-in-first.ts';
import type { View } from '../standing-view.ts';
import { throughWechat } from '../through-wechat.ts';
import type { WechatAsker } from '../wechat-asker.ts';
import { asksWechat, wechatWay } from '../wechat-way.ts';

/** The sheets over whatever prizes are won in. */
type CommonSheet = 'rules' | 'code' | 'contact' | 'wechat';

interface FrameConfig<Name extends string, On> extends Pick<WechatAsker, 'client' | 'known' | 'onLeave'> {
  /** BCP 47. */
  readonly lang: () => string;
  readonly say: () => Pick<Messages, 'promotion' | 'trouble'>;
  /** Fetches all sheets, without what lies on them. */
  readonly sheets: () => Promise<Readonly<Record<Name | CommonSheet, Sheet<On>>>>;
  /** The rules that are shown, in their version of now. */
  readonly disclosureVersion: () => string | undefined;
  /** Whether somebody who signed in may go on with what they asked for. */
  readonly mayGoOn: () => boolean;
  readonly onGoOn: () => unknown;
}

/** What surrounds whatever prizes are won in: its sheets, signing in first, rules that were read, and what is done with a prize. */
export class Frame<Name extends string, On> {
  readonly sheets: SheetController<Name | CommonSheet, On>;
  readonly signing: SignInFirst;
  /** The coupon whose code is open, and the parcel whose winner is asked where it goes. */
  pass: CouponPass | undefined;
  award: Award | undefined;

  readonly #config: FrameConfig<Name, On>;
  #rulesRead = '';

  constructor(host: WechatAsker['host'], config: FrameConfig<Name, On>) {
    const { sheets, say } = config;
    this.#config = config;
    this.sheets = new SheetController(host, { sheets, offline: () => say().promotion.offline });
    this.signing = new SignInFirst(host, config);
    throughWechat({ ...config, host, signing: this.signing, sheets: this.sheets });
  }

  /** Whether a tap asks WeChat first who somebody is. */
  get asksWechat(): boolean {
    return asksWechat(this.#config.known());
  }

  /** How it looks to somebody who may have read the new rules by now, and whom WeChat may know; what could not be opened is said first. */
  read(standing: View): View {
    const { notice } = this.sheets;
    const view = { ...this.#throughWechat(standing), ...(notice && { sentence: notice }) };
    const hasRead = this.#rulesRead !== '' && this.#rulesRead === this.#config.disclosureVersion();
    return view.way === 'read-rules' && hasRead ? { ...view, way: 'agree' } : view;
  }

  #throughWechat(view: View): View {
    const way = wechatWay(this.#config.known(), 'take-part');
    if (way === undefined) return view;
    return way === 'take-part' ? { way } : { way, sentence: this.#config.say().trouble.openInWechat };
  }

  readonly unsay = (): void => this.sheets.say(undefined);

  readonly openRules = (): Promise<void> => this.sheets.open('rules');

  readonly close = (): void => {
    if (this.sheets.opened === 'rules') this.#rulesRead = this.#config.disclosureVersion() ?? '';
    this.sheets.close();
    this.pass = this.award = undefined;
  };

  readonly signIn = async (): Promise<void> => {
    if (!(await this.signing.signIn())) this.sheets.say(this.#config.say().trouble.noSignIn);
  };

  /** What there is to do with a prize. */
  readonly goOn: OnAwardWay = async (way, award) => {
    if (way === 'contact') {
      this.award = award;
      await this.sheets.open('contact');
    } else if (way === 'use') {
      await this.#showCode(award?.passId ?? '');
    }
  };

  async #showCode(id: string) {
    const { client, lang, say } = this.#config;
    const read = await import('./read-coupon.ts')
      .then(({ readCoupon }) => readCoupon(client(), id, lang()))
      .catch(() => undefined);
    if (read?.kind === 'ok') {
      this.pass = read.value;
      await this.sheets.open('code');
    } else {
      this.close();
      this.sheets.say(say().promotion.offline);
    }
  }
}
