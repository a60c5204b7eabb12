import { html, type TemplateResult } from 'lit';

import type { CardCampaign, CardParticipation, CardPass } from '../../src/contract/card.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { telUrl } from '../../src/platform/tel-url.ts';
import { walletAdapter, walletName } from '../../src/platform/wallet-adapter.ts';
import { withFirst } from '../../src/rules/stores.ts';
import type { MenuRow } from '../card-menu/card-menu.ts';
import type { SheetName } from './sheets.ts';

/** What the menu below a card is made from. */
interface Menu {
  readonly campaign: CardCampaign;
  readonly participation: CardParticipation | undefined;
  readonly say: Pick<Messages, 'card'> & Partial<Pick<Messages, 'menu'>>;
  /** BCP 47. */
  readonly lang: string;
  readonly onOpen: (what: SheetName) => unknown;
}

/** Whether anything may be held of this visitor: a card, or a name that they had to sign in with. */
const isKnown = ({ identity }: CardCampaign, participation: CardParticipation | undefined) =>
  participation?.pass !== undefined || (identity !== 'guest' && participation?.state === 'open');

/** Whom to call about a card: the store that the visitor came from, or the first one that has a number. */
const callable = (
  stores: CardCampaign['stores'],
): { readonly name: string; readonly phone: string; readonly href: string }[] =>
  withFirst(stores, pageSource()?.storeId)
    .flatMap(({ name, phone = '' }) => {
      const href = telUrl(phone);
      return href ? [{ name, phone, href }] : [];
    })
    .slice(0, 1);

/** The way to keep a card outside the page, where something does that and the card can be shown. */
const keeping = (pass: CardPass | undefined, words: Messages['menu'], lang: string): MenuRow[] => {
  const adapter = walletAdapter();
  if (!adapter || pass?.state !== 'active' || !adapter.canKeep(pass)) return [];
  const name = isolated(walletName(adapter, lang));
  const answers = { kept: words.kept(name), cancelled: '', failed: words.notKept };
  return [
    {
      label: words.keepIn(name),
      onAsk: async () => answers[await adapter.keep(pass).catch(() => 'failed' as const)],
    },
  ];
};

/** What a card leads to: only what there is, and for one that cannot be shown first of all somebody to turn to. */
export const menu = ({ campaign, participation, say, lang, onOpen }: Menu): TemplateResult | undefined => {
  const { menu: words, card } = say;
  if (!words) return undefined;
  const { levels, stores, organiser } = campaign;
  const pass = participation?.pass;
  const level = levels.find(({ id }) => id === pass?.levelId);
  const where = pass?.storeIds ? stores.filter(({ id }) => pass.storeIds?.includes(id)) : stores;
  const needsHelp = pass !== undefined && pass.state !== 'active';
  const points = isolated(campaign.pointsName ?? card.points);
  const rows: MenuRow[] = [
    // By its code a manager finds it, to give it back.
    ...(pass?.state === 'blocked' ? [{ label: card.showCode, onOpen: () => onOpen('code') }] : []),
    ...(needsHelp
      ? callable(where).map(({ name, phone, href }) => ({ label: words.call(isolated(name)), value: phone, href }))
      : []),
    ...(levels.length > 1 ? [{ label: words.levels, value: level?.name, onOpen: () => onOpen('levels') }] : []),
    ...(pass
      ? [{ label: words.ledger(points), value: card.balance(pass.points.balance), onOpen: () => onOpen('ledger') }]
      : []),
    ...(where.length > 0
      ? [{ label: words.stores, value: words.storeCount(where.length), onOpen: () => onOpen('stores') }]
      : []),
    ...keeping(pass, words, lang),
    ...(isKnown(campaign, participation) ? [{ label: words.myData, onOpen: () => onOpen('myData') }] : []),
  ];
  return html`<lk-card-menu
    exportparts="row"
    .label=${words.label}
    .note=${needsHelp ? words.help(isolated(organiser.name), isolated(organiser.contact)) : ''}
    .rows=${rows}
  ></lk-card-menu>`;
};
