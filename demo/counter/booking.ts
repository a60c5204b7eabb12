import type { Client } from '../../src/client/client.ts';
import { verifyCode } from '../../src/contract/code.ts';
import { bookPoints, type PointEntry } from '../../src/contract/points.ts';
import { deltaOf, type Draft, emptyDraft, type Faults, faultsOf } from './booking-draft.ts';
import { KeyedWrite, type Unsettled } from './keyed-write.ts';
import { type CardVerification, type Hindrance, type SettledVerdict, type Verdict, verdictOf } from './verdict.ts';

/** A card that can be booked on, and the code that told so. */
export interface CheckedCard {
  readonly code: string;
  readonly verification: CardVerification;
}

/** What is said beside the figures: something went well or wrong without ending the booking. */
export type Remark = 'renewed' | 'notBooked' | 'isCoupon' | Hindrance;

/** How far a booking has come. */
export type BookingStep =
  | { readonly name: 'editing'; readonly remark?: Remark; readonly faults?: Faults }
  | { readonly name: 'sending' }
  /** It may have been booked: until somebody says, nothing else is. */
  | { readonly name: 'unsettled'; readonly why: Unsettled; readonly remark?: 'finishFirst' }
  /** Its code has run out: it is booked as soon as there is another of the same card. */
  | { readonly name: 'stale' }
  /** Another card was scanned: is it for that one? */
  | { readonly name: 'asking'; readonly other: CheckedCard }
  | { readonly name: 'refused'; readonly verdict: SettledVerdict }
  | { readonly name: 'booked'; readonly entry: PointEntry };

/** A booking as it is shown. */
export interface BookingState {
  readonly card: CheckedCard;
  readonly draft: Draft;
  readonly step: BookingStep;
}

/** Whom to ask, in whose words, and whom to tell. */
export interface BookingConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  /** What points are usually booked for, in the language of now. */
  readonly usualReason: (sign: Draft['sign']) => string;
  /** Called after each change. */
  readonly onChange: () => void;
  /** Called where the staff's session has ended. */
  readonly onSignedOut: () => void;
}

const finalRefusal: Readonly<Record<string, Hindrance>> = {
  expired: 'expired',
  wrong_store: 'wrong-store',
  code_invalid: 'unknown',
};

/** Leads points from the first digit to the ledger, once, however often a key is pressed, an answer is lost or a code runs out. */
export class Booking {
  state: BookingState;

  readonly #config: BookingConfig;
  readonly #write = new KeyedWrite(bookPoints);
  /** A newer code of the card, for where the one that is unsettled turns out to be stale. */
  #newerCode: string | undefined;

  constructor(config: BookingConfig, card: CheckedCard) {
    this.#config = config;
    this.state = { card, draft: emptyDraft, step: { name: 'editing' } };
  }

  /** Whether it can still be changed: nothing of it has been sent, or what was sent is known to be not booked. */
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
    return step.name === 'editing' && draft.points === '' && draft.orderRef === '';
  }

  /** Takes what was typed. */
  change(part: Partial<Draft>): void {
    if (this.state.step.name !== 'editing') return;
    this.#to({ name: 'editing' }, { draft: { ...this.state.draft, ...part } });
  }

  /** Goes back to what was typed. */
  edit(): void {
    if (this.isOpen) this.#to({ name: 'editing' });
  }

  /** Says something beside what was typed. */
  remark(remark: Remark): void {
    if (this.state.step.name === 'editing') this.#to({ name: 'editing', remark });
  }

  /** Books it, unless something is wrong with it. */
  async book(): Promise<void> {
    const { card, draft, step } = this.state;
    if (step.name !== 'editing') return;
    const faults = faultsOf(draft, card.verification.pass.points.balance);
    if (faults.points ?? faults.reason) this.#to({ name: 'editing', faults });
    else await this.#send();
  }

  /** Asks once more what became of it: it is booked once at most. */
  async again(): Promise<void> {
    if (this.state.step.name === 'unsettled') await this.#send();
  }

  /** Takes what a code that was scanned meanwhile turned out to be. */
  async checked(code: string, verdict: SettledVerdict): Promise<void> {
    const { step } = this.state;
    if (verdict.name === 'redeemable') {
      this.#takeCoupon(step);
      return;
    }
    if (verdict.name !== 'usable') {
      this.remark(verdict.name);
      return;
    }
    const card = { code, verification: verdict.verification };
    const isSame = card.verification.pass.id === this.state.card.verification.pass.id;
    if (step.name === 'unsettled') await this.#settleWith(isSame ? code : undefined, step);
    else if (!this.isOpen) return;
    else if (!isSame) this.#to({ name: 'asking', other: card });
    else if (step.name === 'stale') {
      this.#to({ name: 'editing' }, { card });
      await this.book();
    } else this.#to({ name: 'editing', remark: 'renewed' }, { card });
  }

  /** Goes on with the other card that was scanned. */
  takeOver(): void {
    const { step } = this.state;
    if (step.name === 'asking') this.#to({ name: 'editing' }, { card: step.other });
  }

  /** A coupon is for another time: what was typed for the card stays. */
  #takeCoupon(step: BookingStep) {
    if (step.name === 'unsettled') this.#to({ ...step, remark: 'finishFirst' });
    else if (this.isOpen) this.#to({ name: 'editing', remark: 'isCoupon' });
  }

  async #settleWith(newerCode: string | undefined, step: Extract<BookingStep, { name: 'unsettled' }>) {
    if (newerCode === undefined) this.#to({ ...step, remark: 'finishFirst' });
    else {
      this.#newerCode = newerCode;
      await this.#send();
    }
  }

  async #send() {
    const client = this.#config.client();
    if (!client) return;
    const { card, draft } = this.state;
    const orderRef = draft.orderRef.trim();
    const body = {
      code: card.code,
      delta: deltaOf(draft),
      reason: draft.reason?.trim() ?? this.#config.usualReason(draft.sign),
      ...(orderRef && { orderRef }),
    };
    this.#to({ name: 'sending' });
    const end = await this.#write.send(client, { body });
    if (end === undefined) return;
    if (end.name === 'done') this.#to({ name: 'booked', entry: end.value });
    else if (end.name === 'unsettled') {
      this.#to(end);
      if (end.why === 'signed-out') this.#config.onSignedOut();
    } else await this.#refused(end.problem.code);
  }

  async #refused(code: string) {
    if (code === 'code_stale') {
      const newer = this.#newerCode;
      this.#newerCode = undefined;
      if (newer === undefined) {
        this.#to({ name: 'stale' });
        return;
      }
      this.#to({ name: 'editing' }, { card: { ...this.state.card, code: newer } });
      await this.book();
    } else if (code === 'insufficient_points') await this.#tellBalance();
    else if (code === 'state_conflict') await this.#tellState();
    else if (code === 'forbidden') {
      this.#to({ name: 'editing' });
      this.#config.onSignedOut();
    } else {
      const hindrance = finalRefusal[code];
      this.#to(
        hindrance ? { name: 'refused', verdict: { name: hindrance } } : { name: 'editing', remark: 'notBooked' },
      );
    }
  }

  /** Learns how many points there are, where fewer than were thought; a code that had its time cannot tell. */
  async #tellBalance() {
    const found = await this.#lookAgain();
    if (found.name === 'usable') {
      const card = { ...this.state.card, verification: found.verification };
      this.#to({ name: 'editing', faults: { points: 'short' } }, { card });
    } else this.#to(found.name === 'stale' ? { name: 'stale' } : { name: 'editing', remark: 'notBooked' });
  }

  /** Learns how the card was shut since its code was checked. */
  async #tellState() {
    const found = await this.#lookAgain();
    const isShut = found.name === 'voided' || found.name === 'expired';
    this.#to({ name: 'refused', verdict: isShut ? found : { name: 'blocked' } });
  }

  async #lookAgain(): Promise<Verdict> {
    const client = this.#config.client();
    if (!client) return { name: 'trouble' };
    const { code } = this.state.card;
    return verdictOf(await client.call(verifyCode, { query: { lang: this.#config.lang() }, body: { code } }));
  }

  #to(step: BookingStep, more: Partial<BookingState> = {}) {
    this.state = { ...this.state, ...more, step };
    this.#config.onChange();
  }
}
