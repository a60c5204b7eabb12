import { html, nothing, type TemplateResult } from 'lit';

import { type Face, face } from './face.ts';
import { type Stub, stub } from './stub.ts';

/** What a card with its stub is drawn from. */
interface Ticket extends Omit<Face, 'say' | 'print'>, Stub {
  readonly print: Face['print'] & Stub['print'];
  /** While a paper card becomes one's own, the paper lies over it. */
  readonly turning: boolean;
}

/** A card: its face, and the stub below it unless it is gone. */
export const ticket = (from: Ticket): TemplateResult => {
  const { view, turning, say } = from;
  const isGone = view.face === 'outline';
  return html`
    <div class="ticket ${isGone ? 'gone' : ''}">
      <div class="edges">
        <div class="face-edge">${face(from)}</div>
        ${
          turning
            ? html`<div class="old face-edge" aria-hidden="true">
                <div>${face({ ...from, view: { face: 'paper' } })}</div>
              </div>`
            : nothing
        }
      </div>
      ${
        isGone
          ? nothing
          : html`<div class="edges">
              <div class="stub-edge">${stub(from)}</div>
              ${
                turning
                  ? html`<div class="old stub-edge" aria-hidden="true">
                      <div class="stub inked">${say.card.claim}</div>
                    </div>`
                  : nothing
              }
            </div>`
      }
    </div>
  `;
};
