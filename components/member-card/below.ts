import { html, nothing, type TemplateResult } from 'lit';

import type { CardKnown } from '../../src/contract/card.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { foot } from './foot.ts';
import { menu } from './menu.ts';
import type { SheetName } from './sheets.ts';
import type { View } from './view.ts';

/** What stands below a card is made from. */
interface Below extends Partial<CardKnown> {
  readonly say: Pick<Messages, 'promotion' | 'card'> & Partial<Pick<Messages, 'benefits' | 'dates' | 'menu'>>;
  readonly now: number;
  /** BCP 47. */
  readonly lang: string;
  readonly onOpen: (what: SheetName) => unknown;
  /** Looks whether anything has changed, where the stub is not the way to do so. */
  readonly onLook: () => void;
  readonly view: View;
}

/** All that stands below a card: the page's own keys, what it brings, what it leads to, and until when there are cards. */
export const below = ({
  campaign,
  participation,
  say,
  now,
  lang,
  onOpen,
  onLook,
  view,
}: Below): TemplateResult | typeof nothing =>
  campaign
    ? html`
        <slot name="actions"></slot>
        <lk-card-benefits
          exportparts="benefits"
          .campaign=${campaign}
          .pass=${view.pass}
          .points=${campaign.pointsName ?? say.card.points}
          .say=${say.benefits}
          .onLevels=${() => onOpen('levels')}
        ></lk-card-benefits>
        ${menu({ campaign, participation, say, lang, onOpen })}
        ${
          say.dates
            ? foot({
                campaign,
                participation,
                say: { promotion: say.promotion, dates: say.dates },
                now,
                onRules: () => onOpen('rules'),
                onLook,
                view,
              })
            : nothing
        }
      `
    : nothing;
