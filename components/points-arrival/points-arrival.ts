import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type CardCampaign, type CardPass } from '../../src/contract/card.ts';
import { getCard } from '../../src/contract/card.ts';
import { WatchController } from '../../src/controllers/watch.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { arrival } from '../../src/messages/zh-cn/arrival.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { styles } from './points-arrival.styles.ts';

/**
 * Says it when points come to a card, or leave it, while its code is shown at a counter. It is a part of `lk-member-card`,
 * which lays it below the code and tells it everything.
 *
 * @element lk-points-arrival
 * @csspart status - The line that is read aloud.
 */
export class PointsArrivalElement extends LitElement {
  static override styles = styles;

  /** Whose levels and points they are. */
  @property({ attribute: false }) campaign: CardCampaign | undefined;

  /** The card as its holder sees it on the page. */
  @property({ attribute: false }) pass: CardPass | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** Told when the card is no longer as the page shows it. */
  @property({ attribute: false }) onNews: () => void = () => undefined;

  @state() private news: { readonly before: CardPass; readonly after: CardPass } | undefined;

  readonly #words = new WordsController(this, { arrival, card });
  /** The card as it was seen last. */
  #seen: CardPass | undefined;

  constructor() {
    super();
    new WatchController(this, { look: () => this.#look() });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another card, or the first one: nothing has come to it yet.
    if (changed.has('pass') && this.pass?.id !== this.#seen?.id) {
      this.#seen = this.pass;
      this.news = undefined;
    }
  }

  protected override render(): TemplateResult {
    const said = this.#said();
    return html`<p class=${said ? 'news' : ''} part="status" role="status">${said}</p>`;
  }

  async #look(): Promise<boolean> {
    const { client } = this;
    const before = this.#seen;
    if (!client || !before) return false;
    const read = await client.call(getCard, { params: { id: before.id }, query: { lang: this.#words.lang } });
    if (read.kind !== 'ok' || before !== this.#seen) return false;
    const after = read.value;
    const isNews =
      after.points.balance !== before.points.balance ||
      after.points.earned !== before.points.earned ||
      after.state !== before.state;
    this.#seen = after;
    if (!isNews) return false;
    this.news = { before, after };
    this.onNews();
    return true;
  }

  #said(): string {
    const { campaign, news } = this;
    if (!campaign || !news) return '';
    const { arrival: say, card: words } = this.#words.say;
    if (news.after.state !== 'active') return say.stopped;
    const name = isolated(campaign.pointsName ?? words.points);
    const delta = news.after.points.balance - news.before.points.balance;
    const place = ({ levelId }: CardPass) => campaign.levels.findIndex(({ id }) => id === levelId);
    const level = place(news.after) > place(news.before) ? campaign.levels[place(news.after)] : undefined;
    return [
      ...(delta > 0 ? [say.came(delta, name)] : []),
      ...(delta < 0 ? [say.went(-delta, name)] : []),
      ...(level ? [say.reached(isolated(level.name))] : []),
    ].join(say.then);
  }
}
