import { consume } from '@lit/context';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { type AnyCampaign, getAnyCampaign } from '../../src/contract/any-campaign.ts';
import { byId } from '../../src/contract/values.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { share } from '../../src/messages/zh-cn/share.ts';
import { sharePage } from '../../src/platform/share.ts';
import { inWechat } from '../../src/platform/wechat/in-wechat.ts';
import { installTokens } from '../../src/theme/install.ts';
import { wechatHere } from '../wechat-here.ts';
import { styles } from './share.styles.ts';
import { shareCard } from './share-card.ts';
import { tellCard } from './tell-card.ts';

/** What can be done without: it is tried again when it is next wanted. */
const missed = () => undefined;

/** A paper with an arrow out of it. */
const sheetOfPaper = svg`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M12 15V4M8 7.500L12 3.500l4 4M5.500 11.500V20h13v-8.500"></path></svg>`;

/**
 * The way to share a page. Inside WeChat it tells WeChat what the page's card says, and its key shows where WeChat's own menu is;
 * elsewhere its key opens the phone's sheet, or copies the link. It never gates and never rewards: nothing tells whether somebody
 * shared, no event and no part, since WeChat forbids to give anything for it and does not say either. It is not there where there
 * is nothing to share.
 *
 * @element lk-share
 * @csspart key - The key.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-control
 * @cssprop --lk-key-paper
 */
export class ShareElement extends LitElement {
  static override styles = styles;

  /** The campaign's id, whose `share` says what is shared. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** What is shared, in a few words; the campaign's unless given. */
  @property() override title = '';

  /** A sentence below that; the campaign's unless given. */
  @property() text = '';

  /** The address of a square picture beside them; the campaign's unless given. */
  @property() image = '';

  /** The address that is shared; the campaign's unless given, else the page's own without its query. */
  @property() url = '';

  /** What WeChat's menu is not to offer on this page, as WeChat names it, parted by spaces: `menuItem:share:timeline menuItem:copyUrl`. */
  @property({ attribute: 'hide-menu' }) hideMenu = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  /** The campaign itself, where somebody has read it already: then nothing is asked for. */
  @property({ attribute: false }) terms: AnyCampaign | undefined;

  @state() private said: keyof Messages['share']['said'] | undefined;
  @state() private isGuiding = false;

  readonly #words = new WordsController(this, { share });
  readonly #read = new ReadController<typeof getAnyCampaign>(this, {
    operation: getAnyCampaign,
    client: () => clientOf(this),
    input: () => this.#input(),
  });
  /** What WeChat was told. */
  #told = { card: '', hidden: '' };

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#again);
    this.isGuiding = false;
    queueMicrotask(() => {
      // Moving an element in the page is not leaving it.
      if (!this.isConnected) void this.#tell();
    });
  }

  protected override updated(): void {
    void this.#tell();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { share: say } = this.#words.say;
    if (!this.#words.ready || this.#isReading) return html`<div class="room"></div>`;
    if (!this.#card) return nothing;
    return html`
      <button
        type="button"
        class="key"
        part="key"
        aria-haspopup=${inWechat() ? 'dialog' : nothing}
        @click=${this.#share}
      >
        ${sheetOfPaper}<span>${say.share}</span>
      </button>
      <p class="line" part="status" role="status">${this.said ? say.said[this.said] : ''}</p>
      ${this.isGuiding ? html`<lk-share-guide .onClose=${this.#close}></lk-share-guide>` : nothing}
    `;
  }

  #input() {
    const { data: params } = byId.safeParse({ id: this.campaign });
    return params && !this.terms ? { params, query: { lang: this.#words.lang } } : undefined;
  }

  get #isReading() {
    const { value, failure } = this.#read;
    return !value && !failure && clientOf(this) !== undefined && this.#input() !== undefined;
  }

  get #card() {
    const terms = this.terms ?? (this.campaign ? this.#read.value : undefined);
    return shareCard(this, terms?.share, clientOf(this)?.endpoint ?? document.baseURI);
  }

  /** Tells WeChat what it shares and what it hides, where that is news; one that left the page shares nothing any more. */
  async #tell(): Promise<void> {
    const client = clientOf(this);
    const card = this.isConnected ? this.#card : undefined;
    const told = this.#told;
    const news = { card: card ? JSON.stringify(card) : '', hidden: this.hideMenu.trim() };
    if (!client || !this.#words.ready || !inWechat() || (news.card === told.card && news.hidden === told.hidden))
      return;
    this.#told = news;
    void import('../share-guide/define.ts').catch(missed);
    try {
      const wechat = await wechatHere(client);
      if (!wechat) throw new Error('WeChat is not to be reached');
      if (news.card !== told.card) await tellCard(this, wechat, card);
      if (news.hidden && news.hidden !== told.hidden) await wechat.hideMenuItems(news.hidden.split(/\s+/));
    } catch {
      this.#told = told;
    }
  }

  readonly #again = () => this.requestUpdate();

  readonly #share = async () => {
    this.said = undefined;
    const card = this.#card;
    if (!card) return;
    if (inWechat()) {
      await this.#guide();
      return;
    }
    const { title, text, url } = card;
    const outcome = await sharePage({ title, text: text || title, url });
    this.said = outcome === 'shared' ? undefined : outcome;
  };

  async #guide() {
    try {
      await import('../share-guide/define.ts');
      this.isGuiding = true;
    } catch {
      this.said = 'inMenu';
    }
  }

  readonly #close = () => {
    this.isGuiding = false;
  };
}
