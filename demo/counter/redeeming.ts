import type { Client } from '../../src/client/client.ts';
import { createRedemption, type Redemption } from '../../src/contract/redemption.ts';
import { takesOff } from '../../src/rules/offer.ts';
import { type AmountFault, billFor, faultIn } from './bill.ts';
import { KeyedWrite, type Unsettled } from './keyed-write.ts';
import { type CouponVerification, type Hindrance, hindranceBy, type SettledVerdict } from './verdict.ts';

/** A coupon that can be redeemed, and the code that told so. */
export interface CheckedCoupon {
  readonly code: string;
  readonly verification: CouponVerification;
}

/** What is typed beside the coupon. */
export interface RedeemingDraft {
  /** What is to be paid, as it was typed. */
  readonly amount: string;
  readonly orderRef: string;
}

const emptyDraft: RedeemingDraft = { amount: '', orderRef: '' };

/** What is said beside the coupon: something went well or wrong without ending its redemption. */
export type RedeemingRemark = 'renewed' | 'notRedeemed' | 'isCard' | Hindrance;

/** How far a redemption has come. */
export type RedeemingStep =
  | { readonly name: 'editing'; readonly remark?: RedeemingRemark; readonly fault?: AmountFault }
  | { readonly name: 'sending' }
  /** It may have been redeemed: until somebody says, nothing else is. */
  | { readonly name: 'unsettled'; readonly why: Unsettled; readonly remark?: 'finishFirst' }
  /** Its code has run out: it is redeemed as soon as there is another of the same coupon. */
  | { readonly name: 'stale' }
  /** Another coupon was scanned: is it the amount for that one? */
  | { readonly name: 'asking'; readonly other: CheckedCoupon }
  | { readonly name: 'refused'; readonly verdict: SettledVerdict }
  | { readonly name: 'redeemed'; readonly redemption: Redemption };

/** A redemption as it is shown. */
export interface RedeemingState {
  readonly coupon: CheckedCoupon;
  readonly draft: RedeemingDraft;
  readonly step: RedeemingStep;
}

/** Whom to ask, in whose words, and whom to tell. */
export interface RedeemingConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  /** Called after each change. */
  readonly onChange: () => void;
  /** Called where the staff's session has ended. */
  readonly onSignedOut: () => void;
}

/** After these no other code of the coupon helps. */
const finalRefusals = ['already_redeemed', 'expired', 'not_started', 'wrong_store', 'state_conflict', 'code_invalid'];

/** Leads a coupon from its code to the ledger, once, however often a key is pressed, an answer is lost or a code runs out. */
export class Redeeming {
  state: RedeemingState;

  readonly #config: RedeemingConfig;
  readonly #write = new KeyedWrite(createRedemption);
  /** A newer code of the coupon, for where the one that is unsettled turns out to be stale. */
  #newerCode: string | undefined;

  constructor(config: RedeemingConfig, coupon: CheckedCoupon) {
    this.#config = config;
    this.state = { coupon, draft: emptyDraft, step: { name: 'editing' } };
  }

  /** Whether it can still be changed: nothing of it has been sent, or what was sent is known to be not redeemed. */
  get isOpen(): boolean {
    const { name } = this.state.step;
    return name === 'editing' || name === 'stale' || name === 'asking';
  }

  /** Whether nobody knows yet what became of it. */
  get isUnderWay(): boolean {
    const { name } = this.state.step;
    return name === 'sending' || name === 'unsettled';
  }

  /** Whether nothing would be lost if it were left. */
  get isBlank(): boolean {
    const { draft, step } = this.state;
    return step.name === 'editing' && draft.amount === '' && draft.orderRef === '';
  }

  /** Takes what was typed. */
  change(part: Partial<RedeemingDraft>): void {
    if (this.state.step.name !== 'editing') return;
    this.#to({ name: 'editing' }, { draft: { ...this.state.draft, ...part } });
  }

  /** Goes back to what was typed. */
  edit(): void {
    if (this.isOpen) this.#to({ name: 'editing' });
  }

  /** Says something beside the coupon. */
  remark(remark: RedeemingRemark): void {
    if (this.state.step.name === 'editing') this.#to({ name: 'editing', remark });
  }

  /** Redeems it, unless something is wrong with the amount. */
  async redeem(): Promise<void> {
    const { coupon, draft, step } = this.state;
    if (step.name !== 'editing') return;
    const fault = faultIn(billFor(coupon.verification.pass.offer, draft.amount));
    if (fault) this.#to({ name: 'editing', fault });
    else await this.#send();
  }

  /** Asks once more what became of it: it is redeemed once at most. */
  async again(): Promise<void> {
    if (this.state.step.name === 'unsettled') await this.#send();
  }

  /** Takes what a code that was scanned meanwhile turned out to be. */
  async checked(code: string, verdict: SettledVerdict): Promise<void> {
    const { step } = this.state;
    const coupon = verdict.name === 'redeemable' ? { code, verification: verdict.verification } : undefined;
    const isSame = coupon?.verification.pass.id === this.state.coupon.verification.pass.id;
    // What may have been redeemed is known by the code that it was sent with, too.
    if (step.name === 'unsettled')
      await this.#settleWith(isSame || code === this.state.coupon.code ? code : undefined, step);
    else if (!this.isOpen) return;
    else if (verdict.name === 'usable') this.#to({ name: 'editing', remark: 'isCard' });
    else if (verdict.name !== 'redeemable') this.remark(verdict.name);
    else if (coupon) await this.#takeCode(coupon, isSame);
  }

  /** Goes on with the other coupon that was scanned, for the same amount. */
  takeOver(): void {
    const { step } = this.state;
    if (step.name === 'asking') this.#to({ name: 'editing' }, { coupon: step.other });
  }

  async #takeCode(coupon: CheckedCoupon, isSame: boolean) {
    const wasStale = this.state.step.name === 'stale';
    if (!isSame && this.isBlank) this.#to({ name: 'editing' }, { coupon });
    else if (!isSame) this.#to({ name: 'asking', other: coupon });
    else {
      this.#to({ name: 'editing', remark: 'renewed' }, { coupon });
      if (wasStale) await this.redeem();
    }
  }

  async #settleWith(newerCode: string | undefined, step: Extract<RedeemingStep, { name: 'unsettled' }>) {
    if (newerCode === undefined) this.#to({ ...step, remark: 'finishFirst' });
    else {
      this.#newerCode = newerCode;
      await this.#send();
    }
  }

  async #send() {
    const client = this.#config.client();
    if (!client) return;
    const { coupon, draft } = this.state;
    const bill = billFor(coupon.verification.pass.offer, draft.amount);
    const orderRef = draft.orderRef.trim();
    const body = {
      code: coupon.code,
      ...(bill.name === 'reckoned' && { amount: bill.amount }),
      ...(orderRef && { orderRef }),
    };
    this.#to({ name: 'sending' });
    const end = await this.#write.send(client, { query: { lang: this.#config.lang() }, body });
    if (end === undefined) return;
    if (end.name === 'done') this.#to({ name: 'redeemed', redemption: end.value });
    else if (end.name === 'unsettled') {
      this.#to(end);
      if (end.why === 'signed-out') this.#config.onSignedOut();
    } else await this.#refused(end.problem.code);
  }

  async #refused(code: string) {
    const hindrance = hindranceBy[code];
    if (code === 'code_stale') await this.#renew();
    else if (hindrance && finalRefusals.includes(code)) this.#to({ name: 'refused', verdict: { name: hindrance } });
    else if (code === 'below_min_spend') this.#to({ name: 'editing', fault: 'below' });
    else if (code === 'amount_required' && takesOff(this.state.coupon.verification.pass.offer))
      this.#to({ name: 'editing', fault: 'none' });
    else {
      this.#to({ name: 'editing', remark: 'notRedeemed' });
      if (code === 'forbidden') this.#config.onSignedOut();
    }
  }

  /** Goes on with the newer code there is, or waits for one. */
  async #renew() {
    const newer = this.#newerCode;
    this.#newerCode = undefined;
    if (newer === undefined) {
      this.#to({ name: 'stale' });
      return;
    }
    this.#to({ name: 'editing' }, { coupon: { ...this.state.coupon, code: newer } });
    await this.redeem();
  }

  #to(step: RedeemingStep, more: Partial<RedeemingState> = {}) {
    this.state = { ...this.state, ...more, step };
    this.#config.onChange();
  }
}
