import { html, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Shown, View, Way } from './view.ts';

/** What the stub of a coupon is made from. */
interface Stub {
  readonly view: View;
  readonly state: Shown;
  readonly isReading: boolean;
  readonly say: Pick<Messages, 'promotion' | 'coupon' | 'trouble'>;
  readonly client: Client | undefined;
  readonly onPress: () => void;
}

/** The stub is the key; where there is nothing to press it says when there will be, or is bare paper. */
export const stub = ({ view: { way, pass }, state, isReading, say, client, onPress }: Stub): TemplateResult => {
  const { promotion: shared, coupon } = say;
  if (state.name === 'upcoming')
    return html`<div class="paper">
      <span class="small quiet starts">${shared.startsIn}</span>
      <lk-countdown .client=${client} until=${state.campaign.startsAt} .label=${shared.startsIn}></lk-countdown>
    </div>`;
  if (!way) return html`<div class="paper"><span class="small quiet">${pass ? coupon.notYet : ''}</span></div>`;
  const isWorking = state.name === 'working';
  const labels: Record<Way, string> = {
    claim: isWorking ? coupon.claiming : coupon.claim,
    use: coupon.use,
    'sign-in': shared.signIn,
    'open-in-wechat': say.trouble.openInWechat.key,
    'read-rules': shared.readRules,
    agree: shared.agreeToRules,
    look: shared.look,
    retry: shared.retry,
  };
  const isUse = way === 'use';
  return html`<button
    type="button"
    part="action"
    class="paper ${isUse ? '' : 'inked'}"
    aria-disabled=${String((isWorking || isReading) && !isUse)}
    @click=${onPress}
  >
    ${labels[way]}
  </button>`;
};
