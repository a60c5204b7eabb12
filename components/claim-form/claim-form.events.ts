import type { FilledFields, GivenConsent } from '../../src/contract/claim-form.ts';

/** What somebody filled in and agreed to, and the version of the rules that they had before them. */
export interface ClaimFormValues {
  readonly disclosureVersion: string;
  readonly fields: FilledFields;
  readonly consents: GivenConsent[];
}

/** A form is filled in rightly, and whoever did so is known well enough. It stays with the form's host: what it tells is personal. */
export class ClaimFormSubmitEvent extends Event {
  static readonly type = 'lk-form-submit';
  /** What goes out with the claim. */
  readonly values: ClaimFormValues;

  constructor(values: ClaimFormValues) {
    super(ClaimFormSubmitEvent.type);
    this.values = values;
  }
}

declare global {
  interface HTMLElementEventMap {
    [ClaimFormSubmitEvent.type]: ClaimFormSubmitEvent;
  }
}
