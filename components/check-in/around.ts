import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import { type CheckIn, type CheckInCampaign, type CheckInKnown, createCheckIn } from '../../src/contract/check-in.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import type { PromotionController } from '../../src/controllers/promotion.ts';
import { calendarDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { dayAt } from '../../src/rules/days.ts';
import { prizeName } from '../award/prize-name.ts';
import type { MonthTurnedEvent } from '../check-in-calendar/check-in-calendar.events.ts';
import type { PlaceEvent } from '../place-proof/place-proof.events.ts';
import { FailureEvent } from '../shared.events.ts';
import { standingView, type View, type Way } from '../standing-view.ts';
import type { StoreCodeEvent } from '../store-scan/store-scan.events.ts';
import { wechatHere } from '../wechat-here.ts';
import { Frame } from '../winning/frame.ts';
import { notice } from '../winning/notice.ts';
import type { Write } from '../winning/write-of.ts';
import { CheckedInEvent } from './check-in.events.ts';
import { key } from './key.ts';
import { putBackLinkCode, takeLinkCode } from './link-code.ts';
import { Months } from './months.ts';
import { type RefusedProof, refusedProof } from './refused-proof.ts';
import type { On, SheetName } from './sheets.ts';
import { slab } from './slab.ts';
import { top } from './top.ts';

/** What is sent as a check-in beside what the page knows. */
type Asked = Pick<Input<typeof createCheckIn>['body'], 'proof' | 'consents'>;

const byTap: Asked = { proof: { type: 'none' } };

/** What a check-in is made of, for what stands around its calendar. */
interface Parts {
  readonly host: LitElement & {
    readonly campaign: string;
    readonly cardHref: string;
    readonly drawHref: string;
    readonly store: string;
    readonly channel: string;
  };
  readonly say: () => Pick<Messages, 'promotion' | 'checkIn' | 'checkInTrouble' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: () => string;
  readonly client: () => Client | undefined;
  readonly promotion: PromotionController<CheckInKnown, CheckIn>;
}

/** A check-in with its data: what is held out, the calendar, what is still to come, and the sheets over it. */
export class Around {
  readonly #parts: Parts;
  readonly #action: ActionController<typeof createCheckIn>;
  readonly #frame: Frame<SheetName, On>;
  readonly #months: Months;
  #asked = byTap;
  /** The store's code that the page was opened with. */
  #linkCode: string | undefined;
  /** Why the last proof did not do. */
  #refused: RefusedProof | undefined;
  /** A tap asks for it, and not the network that came back. */
  #isTapped = false;
  /** What the last check-in brought. */
  #won: readonly Award[] = [];

  constructor(parts: Parts) {
    const { host, client, promotion } = parts;
    this.#parts = parts;
    this.#action = new ActionController<typeof createCheckIn>(host, {
      operation: createCheckIn,
      client,
      input: () => this.#input(),
      onEnd: (end) => this.#ended(end),
    });
    this.#frame = new Frame<SheetName, On>(host, {
      client,
      known: () => promotion.known,
      lang: parts.lang,
      say: parts.say,
      sheets: async () => (await import('./sheets.ts')).sheets,
      disclosureVersion: () => promotion.campaign?.disclosureVersion,
      mayGoOn: () => promotion.state.name === 'open',
      onGoOn: () => this.checkIn(),
      // It is taken again by whoever comes back.
      onLeave: () => this.#linkCode !== undefined && putBackLinkCode(this.#linkCode),
    });
    this.#months = new Months(host, {
      client,
      lang: parts.lang,
      campaign: () => promotion.campaign?.id,
      participation: () => this.#participation,
    });
  }

  /** The write that checks in, as a promotion goes on with it. */
  get write(): Write<CheckIn> {
    return {
      state: this.#action.state,
      start: this.#action.start,
      resume: this.resume,
      reset: () => this.#action.reset(),
    };
  }

  /** Goes on, where it waited to know who asks, and takes the code that the page was opened with. */
  goOn(): void {
    const { host, promotion } = this.#parts;
    if (promotion.state.name !== 'loading') this.#frame.signing.goOn();
    // One that has left the page takes nothing from it, and one that leaves it brings it back.
    const mayTake = host.isConnected && !this.#frame.signing.isAway;
    const code = mayTake && promotion.campaign?.storeCodes ? takeLinkCode() : undefined;
    if (code === undefined) return;
    this.#linkCode = code;
    // It answers the sheet that asks for one, which would lie over the key.
    const { sheets } = this.#frame;
    if (sheets.opened === 'scan' || sheets.opened === 'place') sheets.close();
    host.requestUpdate();
  }

  /** Takes up what was cut short, and what a person asked for in vain: they were told that it goes on by itself. */
  readonly resume = async (): Promise<void> => {
    const isKept = this.#action.state.name === 'unreachable';
    await this.#action.resume();
    if (isKept && this.#action.state.name === 'idle') await this.#action.start();
  };

  /** Checks in by what is at hand, and answers what that brought; asks for a code or a place where it takes one. */
  readonly checkIn = async (): Promise<CheckIn | undefined> => {
    const { promotion } = this.#parts;
    const { campaign, state } = promotion;
    this.unsay();
    if (this.#action.state.name === 'unreachable') return this.#again();
    if (state.name === 'done') {
      // One has just come to its end, and where the visitor stands by now is being read.
      await promotion.reload();
      return promotion.state.name === 'done' ? undefined : this.checkIn();
    }
    if (this.#frame.asksWechat) {
      await this.#frame.signIn();
      return undefined;
    }
    if (!campaign || (state.name !== 'open' && state.name !== 'refused')) return undefined;
    this.#refused = undefined;
    const code = this.#linkCode;
    if (code !== undefined) return this.#send({ proof: { type: 'store_code', code } });
    if (campaign.proof === 'none') return this.#send(byTap);
    await this.#ask(campaign.proof === 'location' ? 'place' : 'scan');
    return undefined;
  };

  /** Follows what the backend says of the visitor. */
  follow(): void {
    const { state } = this.#parts.promotion;
    const participation = 'campaign' in state ? state.participation : undefined;
    // A code shows that somebody is there now, and not on another day.
    if (participation?.state === 'taken') this.#linkCode = undefined;
    // What was refused on a day says nothing of the next.
    if (this.#action.state.name === 'refused' && participation && participation.state !== 'open') this.#action.reset();
  }

  /** Nobody is there any more. */
  leave(): void {
    this.#frame.close();
  }

  /** It is about something else now. */
  forget(): void {
    this.#months.turn();
    this.#frame.sheets.clear();
  }

  readonly unsay = (): void => this.#frame.unsay();

  view(): View {
    const said = this.#parts.say();
    const say = { ...said, own: said.checkInTrouble.problems };
    if (this.#action.state.name === 'unreachable') {
      const { title } = standingView(this.#action.state, say).sentence ?? say.promotion.offline;
      return { sentence: { title, text: said.checkInTrouble.unsure }, way: 'retry' };
    }
    return this.#frame.read(standingView(this.#parts.promotion.state, say));
  }

  /** What is read aloud. */
  status(): string {
    const { sentence } = this.view();
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.#isWorking ? this.#parts.say().checkIn.pressing : '';
  }

  show(campaign: CheckInCampaign): TemplateResult {
    const { host, client, promotion, say } = this.#parts;
    const participation = this.#participation;
    const { promotion: shared, checkIn, checkInTrouble, trouble } = say();
    const isOver = promotion.state.name === 'ended';
    return html`
      <header>
        <slot name="heading">
          <h2 part="title">${campaign.title}</h2>
          ${campaign.summary ? html`<p>${campaign.summary}</p>` : nothing}
        </slot>
      </header>
      ${participation && !isOver ? top({ campaign, participation, say: checkIn }) : nothing}
      ${notice({
        view: this.view(),
        labels: {
          'sign-in': checkIn.signIn,
          'open-in-wechat': trouble.openInWechat.key,
          card: checkIn.toCard,
          'read-rules': checkInTrouble.readRules,
          agree: checkInTrouble.agree,
          look: shared.look,
          retry: shared.retry,
        },
        cardUrl: safeUrl(host.cardHref, document.baseURI),
        onGo: this.go,
      })}
      ${this.#calendar(campaign)}
      ${slab({
        campaign,
        participation,
        state: promotion.state.name,
        say: say(),
        client: client(),
        drawUrl: this.#drawUrl,
        onResult: this.#openToday,
        onRecords: () => this.#frame.sheets.open('records'),
        onRules: this.#frame.openRules,
      })}
      ${
        this.#isOpen
          ? key({
              campaign,
              participation,
              say: checkIn,
              hasCode: this.#linkCode !== undefined,
              isWorking: this.#isWorking,
              onPress: this.go,
            })
          : nothing
      }
    `;
  }

  sheet(campaign: CheckInCampaign): unknown {
    const { host, client, promotion, say } = this.#parts;
    const { sheets, award, pass, close, goOn } = this.#frame;
    return sheets.show({
      campaign,
      participation: this.#participation,
      won: this.#won,
      award,
      pass,
      client: client(),
      from: host,
      say: say(),
      drawUrl: this.#drawUrl,
      isBusy: this.#isWorking,
      refused: this.#refused,
      onClose: close,
      onGo: goOn,
      onCode: this.#codeRead,
      onPlace: this.#placed,
      onScan: this.#scanInstead,
      onLook: promotion.reload,
    });
  }

  /** The way on. */
  readonly go = (): void => {
    const { promotion } = this.#parts;
    const { way } = this.view();
    const ways: Record<Way, () => unknown> = {
      'take-part': this.checkIn,
      'sign-in': this.#frame.signIn,
      'open-in-wechat': this.#frame.signIn,
      card: () => undefined,
      'read-rules': this.#frame.openRules,
      agree: this.checkIn,
      look: promotion.reload,
      retry: this.#action.state.name === 'unreachable' ? () => this.#again() : promotion.retry,
    };
    this.unsay();
    if (way) void ways[way]();
  };

  get #participation() {
    const { state } = this.#parts.promotion;
    return 'campaign' in state ? state.participation : undefined;
  }

  get #isWorking() {
    return this.#action.state.name === 'working' || this.#frame.signing.isAway;
  }

  /** There is a day to check in on. */
  get #isOpen() {
    return this.view().way === 'take-part';
  }

  get #drawUrl() {
    return safeUrl(this.#parts.host.drawHref, document.baseURI);
  }

  #now() {
    return this.#parts.client()?.clock.now() ?? Date.now();
  }

  #calendar(campaign: CheckInCampaign) {
    const participation = this.#participation;
    if (!participation) return nothing;
    const { month, days, ahead, isBusy } = this.#months.show(participation);
    const { timeZone, startsAt, endsAt, prizes } = campaign;
    return html`<div class="calendar">
      <lk-check-in-calendar
        .month=${month}
        .days=${days}
        .ahead=${ahead}
        .prizes=${prizes}
        .today=${participation.day}
        .canCheckIn=${this.#isOpen && !this.#isWorking}
        .isBusy=${isBusy}
        .from=${dayAt(Date.parse(startsAt), timeZone)}
        .until=${dayAt(Date.parse(endsAt) - 1, timeZone)}
        @lk-check-in-month=${this.#turned}
        @lk-check-in-day=${this.go}
      ></lk-check-in-calendar>
      ${
        this.#months.failure
          ? html`<button type="button" class="link" part="month" @click=${this.#months.retry}>
              ${this.#parts.say().checkIn.calendarRetry}
            </button>`
          : nothing
      }
    </div>`;
  }

  #input(): Input<typeof createCheckIn> | undefined {
    const { host, lang, promotion } = this.#parts;
    const { campaign } = promotion;
    const source = pageSource(host);
    return campaign
      ? {
          params: { id: campaign.id },
          query: { lang: lang() },
          body: { disclosureVersion: campaign.disclosureVersion, ...(source && { source }), ...this.#asked },
        }
      : undefined;
  }

  /** Asks for a code or a place; inside WeChat by its own scanner and of its own, where they are to be had. */
  async #ask(proof: 'scan' | 'place'): Promise<void> {
    await wechatHere(this.#parts.client());
    await this.#frame.sheets.open(proof);
  }

  async #send(asked: Asked): Promise<CheckIn | undefined> {
    if (this.#isWorking) return undefined;
    this.#asked = asked;
    return this.#again();
  }

  /** Asks for what was asked for before, as a tap does. */
  async #again(): Promise<CheckIn | undefined> {
    this.#isTapped = true;
    await this.#action.start();
    this.#isTapped = false;
    const { state } = this.#action;
    return state.name === 'done' ? state.value : undefined;
  }

  /** Its day is over: the answer came late. */
  #isLate({ day }: CheckIn) {
    const { campaign } = this.#parts.promotion;
    return campaign !== undefined && day < dayAt(this.#now(), campaign.timeZone);
  }

  #ended(end: ActionState<CheckIn>) {
    switch (end.name) {
      case 'done':
        this.#done(end.value);
        break;
      case 'refused':
      case 'unreachable':
        this.#failed(end);
    }
  }

  #done(value: CheckIn) {
    const { host, promotion, say } = this.#parts;
    const { sheets } = this.#frame;
    this.#refused = this.#linkCode = undefined;
    this.#months.renew();
    host.dispatchEvent(new CheckedInEvent(value));
    this.#won = value.awards;
    if (this.#isLate(value)) {
      const { checkInTrouble, checkIn, dates } = say();
      const day = calendarDay(dates, value.day, this.#now());
      const prizes = value.awards.map(prizeName).join(checkIn.and);
      const isOpen = this.#participation?.today === undefined && promotion.state.name !== 'ended';
      sheets.close();
      sheets.say(isOpen ? checkInTrouble.late(day, prizes) : checkInTrouble.lateOnly(day, prizes));
    } else if (value.awards.length > 0) void sheets.open('result');
    else sheets.close();
  }

  #failed(end: Extract<ActionState<CheckIn>, { readonly name: 'refused' | 'unreachable' }>) {
    const { host, promotion, say } = this.#parts;
    const { sheets } = this.#frame;
    host.dispatchEvent(new FailureEvent(end));
    const { campaign } = promotion;
    const refused = campaign && end.name === 'refused' ? refusedProof(campaign, end.problem, say()) : undefined;
    if (end.name === 'refused') this.#linkCode = undefined;
    if (!refused) {
      sheets.close();
      if (end.name === 'refused' && end.problem.code === 'already_checked_in')
        sheets.say(say().checkInTrouble.problems.already_checked_in);
      return;
    }
    this.#refused = refused;
    // It may be tried at once, by another code or at another place.
    this.#action.reset();
    if (this.#isTapped) void this.#ask(refused.by === 'code' ? 'scan' : 'place');
    else sheets.say(refused.sentence);
  }

  readonly #codeRead = ({ code }: StoreCodeEvent) => this.#send({ proof: { type: 'store_code', code } });

  readonly #placed = ({ place, consents }: PlaceEvent) => this.#send({ proof: place, consents: [...consents] });

  readonly #scanInstead = () => {
    this.#refused = undefined;
    return this.#ask('scan');
  };

  readonly #turned = ({ month }: MonthTurnedEvent) => {
    this.#months.turn(month);
    this.#parts.host.requestUpdate();
  };

  readonly #openToday = () => {
    this.#won = this.#participation?.today?.awards ?? [];
    return this.#frame.sheets.open('result');
  };
}
