import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client, ClientChange } from '../client/client.ts';
import type { ParticipationState } from '../contract/participation-shape.ts';
import { byId } from '../contract/values.ts';
import type { ActionState } from './action.ts';
import { type FailedState, failedState } from './failure.ts';
import { noSuchCampaign, type Reading } from './reading.ts';

/** What every kind tells of a standing. */
interface Stands {
  readonly state: ParticipationState;
  /** Whether a claim would go through, where that can be so in other states than `open`. */
  readonly claimable?: boolean;
  readonly nextChangeAt?: string | undefined;
}

/** What a promotion is about and where this visitor stands in it; each kind has its own. */
export interface Known {
  readonly campaign: unknown;
  readonly participation: Stands;
}

type Both<K extends Known> = { readonly [Part in keyof Known]: K[Part] };

/** What a promotion looks like; which may follow which is written in `rules/promotion.ts`. */
export type Promotion<K extends Known, Value> =
  | { readonly name: 'loading' }
  | ({ readonly name: ParticipationState } & Both<K>)
  | ({ readonly name: 'working' } & Both<K>)
  | ({ readonly name: 'done'; readonly value: Value } & Both<K>)
  | (FailedState & Partial<Both<K>>);

/** The write that takes part in a promotion. */
interface Action<Value> {
  readonly state: ActionState<Value>;
  start(): Promise<void>;
  resume(): Promise<void>;
  reset(): void;
}

/** Which promotion to read, and by which write one takes part in it. */
export interface PromotionConfig<K extends Known, Value> {
  /** How its kind is read. */
  readonly reads: { readonly [Part in keyof Known]: Reading<K[Part]> };
  readonly client: () => Client | undefined;
  /** The campaign's id. */
  readonly campaign: () => string;
  /** BCP 47. */
  readonly lang: () => string | undefined;
  readonly action?: Action<Value>;
}

const longestTimer = 2 ** 31 - 1;
const spread = 1_000;
/** How long (ms) to wait at first, and at most, for a change that is due and has not come. */
const pauses = { first: 5_000, longest: 60_000 };

/** Reads a campaign together with the visitor's participation, and again whenever that may have changed. */
export class PromotionController<K extends Known, Value> implements ReactiveController {
  #host: ReactiveControllerHost;
  #config: PromotionConfig<K, Value>;
  #client: Client | undefined;
  #campaign = '';
  #lang: string | undefined;
  #known: Partial<Both<K>> = {};
  #failure: FailedState | undefined;
  #run = 0;
  #reading = false;
  #afterWrite = false;
  #connected = false;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = pauses.first;

  constructor(host: ReactiveControllerHost, config: PromotionConfig<K, Value>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Whether a read is under way. */
  get reading(): boolean {
    return this.#reading;
  }

  /** What is known by now, also while it is being read anew where the visitor stands. */
  get known(): Partial<Both<K>> {
    return this.#known;
  }

  /** The campaign, if that is. */
  get campaign(): K['campaign'] | undefined {
    return this.#known.campaign;
  }

  /** Why the last read failed, where it did: what is shown may be old. */
  get failure(): FailedState | undefined {
    return this.#failure;
  }

  /** What to show now. A write under way or just ended comes first, as long as the visitor's standing is not past it. */
  get state(): Promotion<K, Value> {
    const { campaign, participation } = this.#known;
    const write = this.#config.action?.state;
    if (campaign && participation?.state === 'open' && write && write.name !== 'idle') {
      // A refusal is shown when the standing was read anew, which often says it better.
      const shown = write.name === 'refused' && this.#afterWrite ? ({ name: 'working' } as const) : write;
      return { ...shown, campaign, participation };
    }
    // A standing once read is shown until another one is, for a card must not vanish in a lift.
    if (campaign && participation) return { name: participation.state, campaign, participation };
    return this.#failure ? { ...this.#failure, ...this.#known } : { name: 'loading' };
  }

  /** Reads again. */
  readonly reload = async (): Promise<void> => {
    const client = this.#client;
    if (!client) return;
    const run = ++this.#run;
    // It comes from an attribute that anybody may have written.
    const { data: params } = byId.safeParse({ id: this.#campaign });
    if (!params) {
      this.#failure = failedState(noSuchCampaign('campaign must be 1 to 64 of [A-Za-z0-9_-]'));
      this.#host.requestUpdate();
      return;
    }
    this.#reading = true;
    if (!this.#known.participation) this.#failure = undefined;
    this.#host.requestUpdate();
    const { reads } = this.#config;
    const question = { id: params.id, lang: this.#lang };
    const [campaign, participation] = await Promise.all([
      reads.campaign(client, question),
      reads.participation(client, question),
    ]);
    if (run !== this.#run) return;
    this.#reading = this.#afterWrite = false;
    this.#failure = undefined;
    for (const read of [participation, campaign]) if (read.kind !== 'ok') this.#failure = failedState(read);
    this.#known = {
      ...this.#known,
      ...(campaign.kind === 'ok' && { campaign: campaign.value }),
      ...(participation.kind === 'ok' && { participation: participation.value }),
    };
    this.#host.requestUpdate();
    if (participation.kind === 'ok') {
      this.#pause = pauses.first;
      this.#stand(participation.value);
      this.#wait(client.clock.now());
    } else {
      this.#wait(client.clock.now(), participation.kind === 'refused' ? participation.retryAfter : 0);
      this.#pause = Math.min(this.#pause * 2, pauses.longest);
    }
  };

  /** The way on after a failure: does again what failed. */
  readonly retry = (): Promise<void> => {
    const { action } = this.#config;
    const failed = action?.state.name === 'refused' || action?.state.name === 'unreachable';
    return action && failed ? action.start() : this.reload();
  };

  hostConnected(): void {
    this.#connected = true;
    if (!this.#leave) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = this.#config.client();
    const campaign = this.#config.campaign();
    const lang = this.#config.lang();
    const moved = client !== this.#client || campaign !== this.#campaign;
    if (!this.#connected || (this.#leave && !moved && lang === this.#lang)) return;
    if (moved) {
      this.#forget({});
      this.#letGo();
    }
    this.#client = client;
    this.#campaign = campaign;
    this.#lang = lang;
    this.#leave ??= this.#listen(client);
    void this.reload();
  }

  hostDisconnected(): void {
    this.#connected = false;
    // Moving an element in the page is not leaving it.
    queueMicrotask(() => {
      if (!this.#connected) this.#letGo();
    });
  }

  #stand({ state, claimable = state === 'open' }: Stands) {
    const { action } = this.#config;
    if (!action || action.state.name === 'working') return;
    if (!claimable || action.state.name === 'done') action.reset();
    else if (action.state.name !== 'refused') void action.resume();
  }

  /** Reads again when the standing changes next; where that is past, after a pause, and not before the backend wants it (`hold`, ms). */
  #wait(now: number, hold = 0) {
    clearTimeout(this.#timer);
    const { nextChangeAt } = this.#known.participation ?? {};
    if (!this.#leave || nextChangeAt === undefined) return;
    const wait = Date.parse(nextChangeAt) - now;
    // All phones wait for the same moment: they come one after the other.
    const delay = wait > 0 ? wait + Math.random() * spread : Math.max(this.#pause, hold) + Math.random() * this.#pause;
    this.#timer = setTimeout(this.reload, Math.min(delay, longestTimer));
  }

  #forget(known: Partial<Both<K>>) {
    this.#known = known;
    this.#failure = undefined;
    this.#config.action?.reset();
  }

  #listen(client: Client | undefined): () => void {
    const back = (event: Event) => {
      const first = event instanceof PageTransitionEvent && !event.persisted;
      if (!document.hidden && !first) void this.reload();
    };
    document.addEventListener('visibilitychange', back);
    for (const type of ['pageshow', 'online']) window.addEventListener(type, back);
    const unsubscribe = client?.subscribe((change: ClientChange) => {
      if (change === 'settled') this.#afterWrite = true;
      else this.#forget(this.#known.campaign ? { campaign: this.#known.campaign } : {});
      void this.reload();
    });
    return () => {
      document.removeEventListener('visibilitychange', back);
      for (const type of ['pageshow', 'online']) window.removeEventListener(type, back);
      unsubscribe?.();
    };
  }

  #letGo() {
    this.#leave?.();
    this.#leave = undefined;
    this.#run++;
    this.#reading = this.#afterWrite = false;
    clearTimeout(this.#timer);
  }
}
