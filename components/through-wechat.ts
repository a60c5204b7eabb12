import type { ReactiveController } from 'lit';

import type { Client } from '../src/client/client.ts';
import { inWechat } from '../src/platform/wechat/in-wechat.ts';
import { isBack } from '../src/platform/wechat/is-back.ts';
import type { WechatAsker } from './wechat-asker.ts';

const fetchLogin = () => import('./login-through-wechat.ts');

/** Lets WeChat say who somebody is where a campaign wants that: inside it by a login that nobody sees, elsewhere by leading there. */
class ThroughWechat implements ReactiveController {
  readonly #asker: WechatAsker;
  #client: Client | undefined;

  constructor(asker: WechatAsker) {
    this.#asker = asker;
    asker.signing.elsewise = this.#ask;
    asker.host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.#stay);
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.#stay);
  }

  /** Takes up what was asked for before the page was left. */
  hostUpdated(): void {
    const client = this.#asker.client();
    if (client === this.#client || !(isBack() || this.#isWanted) || !inWechat()) return;
    this.#client = client;
    // What cannot be fetched now is fetched again by the tap that needs it.
    void fetchLogin().then(
      ({ comeBack }) => comeBack(this.#asker),
      () => undefined,
    );
  }

  get #isWanted() {
    return this.#asker.known().campaign?.identity === 'wechat';
  }

  readonly #ask = async (): Promise<boolean> => {
    const { sheets, signing, say } = this.#asker;
    if (!this.#isWanted) return false;
    if (signing.isAway) return true;
    if (!inWechat()) {
      await sheets.open('wechat');
      return true;
    }
    const login = await fetchLogin().catch(() => undefined);
    if (login) return login.leave(this.#asker);
    sheets.say(say().promotion.offline);
    return true;
  };

  /** Whoever comes back by the back key finds the page as it was before. */
  readonly #stay = () => {
    this.#asker.signing.isAway = false;
    this.#asker.host.requestUpdate();
  };
}

/** Lets WeChat say who somebody is, where a campaign wants that and the page signs nobody in itself. */
export const throughWechat = (asker: WechatAsker): unknown => new ThroughWechat(asker);
