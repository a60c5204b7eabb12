import type { ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CardKnown } from '../../src/contract/card.ts';
import { type CardPass } from '../../src/contract/card.ts';
import { claimCard } from '../../src/contract/card.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import type { ClaimFormValues } from '../claim-form/claim-form.events.ts';
import { SignInFirst } from '../sign-in-first.ts';

type Body = Input<typeof claimCard>['body'];

interface ClaimConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string | undefined;
  readonly known: () => Partial<CardKnown>;
  readonly source: () => Body['source'];
  /** Shows the form. */
  readonly onAsk: () => unknown;
  /** Reads anew where the visitor stands. */
  readonly onLook: () => unknown;
  readonly onEnd: (end: ActionState<CardPass>) => void;
}

/** How a card is claimed: with one tap, or by a form where the campaign asks for anything; where it has to, signing in comes first. */
export class ClaimController {
  /** The write itself. */
  readonly action: ActionController<typeof claimCard>;
  /** How somebody signs in first, where that has to be. */
  readonly signing: SignInFirst;

  readonly #config: ClaimConfig;
  #form: ClaimFormValues | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, config: ClaimConfig) {
    this.#config = config;
    this.signing = new SignInFirst(host, {
      client: config.client,
      mayGoOn: () => config.known().participation?.state === 'open',
      onGoOn: () => (this.#form ? this.action.start() : this.start()),
    });
    this.action = new ActionController(host, {
      operation: claimCard,
      client: config.client,
      input: this.#input,
      onEnd: (end) => {
        if (end.name === 'done') this.#form = undefined;
        config.onEnd(end);
      },
    });
  }

  /** Asks for the card, or first for what the campaign wants to know. */
  readonly start = async (): Promise<void> => {
    const { fields = [], consentForms = [] } = this.#config.known().campaign ?? {};
    if (fields.length + consentForms.length > 0) await this.#config.onAsk();
    else await this.action.start();
  };

  /** Asks for the card with what was filled in; where it is not known yet who does so, as soon as it is. */
  readonly submit = async (form: ClaimFormValues): Promise<void> => {
    this.#form = form;
    if (this.#config.known().participation?.state === 'open') return this.action.start();
    this.signing.waits = true;
    await this.#config.onLook();
  };

  #input = (): Input<typeof claimCard> | undefined => {
    const { campaign, participation } = this.#config.known();
    const source = this.#config.source();
    return campaign && participation
      ? {
          params: { id: campaign.id },
          query: { lang: this.#config.lang() },
          body: { disclosureVersion: campaign.disclosureVersion, ...this.#form, ...(source && { source }) },
        }
      : undefined;
  };
}
