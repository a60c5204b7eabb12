import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { CounterMessages } from './messages.ts';

/** What the choice of a reason looks like. */
export const reasonStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    position: relative;
    margin: 0 -4px;
  }
  .choice[type='radio'] {
    flex: none;
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    opacity: 0;
  }
  .chip {
    display: flex;
    align-items: center;
    min-height: 44px;
    margin: 0 4px 8px;
    padding: 4px 14px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
    box-shadow: inset 0 0 0 1px var(--lk-line-strong);
    cursor: pointer;
  }
  .choice:checked + .chip {
    background: var(--lk-success-soft);
    color: var(--lk-success);
    font-weight: 600;
    box-shadow: inset 0 0 0 2px var(--lk-success);
  }
  .choice:focus + .chip {
    outline: 2px solid var(--lk-page-focus);
    outline-offset: 2px;
  }
  .choice:focus:not(:focus-visible) + .chip {
    outline: 0;
  }
  /* A phone as small as they come shows the number keys too. */
  @media (max-width: 699px) and (max-height: 719px) {
    .chip {
      padding: 4px 11px;
      font-size: var(--lk-size-sm);
    }
    legend {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
  }
  .typed {
    min-height: 44px;
    margin-bottom: 8px;
  }
  .typed input {
    padding: 6px 0;
  }
  .fault {
    margin-top: 4px;
    color: var(--lk-danger);
    font-size: var(--lk-size-sm);
    font-weight: 500;
  }
`;

/** The longest reason, in letters. */
const longest = 120;

/** A reason to be chosen or typed. */
export interface ReasonField {
  /** The ready ones. */
  readonly choices: readonly string[];
  /** The one there is; any that is not ready is a typed one, an empty one too. */
  readonly value: string | undefined;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
  readonly disabled?: boolean;
  readonly onReason: (reason: string) => void;
}

/** The field comes with the next update of whoever shows it. */
const focusTyped = (root: Node) => {
  if (root instanceof ShadowRoot) setTimeout(() => root.querySelector<HTMLElement>('#reason')?.focus());
};

/** Ready reasons as chips, and a field for any other. */
export const reasonField = (
  { reason }: CounterMessages,
  { choices, value, fault, disabled = false, onReason }: ReasonField,
): TemplateResult => {
  const isTyped = value !== undefined && !choices.includes(value);
  const choice = (id: string, label: string, isChosen: boolean, chosen: string) => html`
    <input
      class="choice"
      type="radio"
      name="reason"
      id=${id}
      .checked=${live(isChosen)}
      ?disabled=${disabled}
      @change=${({ target }: Event) => {
        onReason(chosen);
        if (chosen === '' && target instanceof Node) focusTyped(target.getRootNode());
      }}
    /><label class="chip" for=${id}>${label}</label>
  `;
  return html`
    <fieldset>
      <legend class="label">${reason.label}</legend>
      <div class="chips">
        ${choices.map((text, index) => choice(`reason-${String(index)}`, text, text === value, text))}
        ${choice('reason-other', reason.other, isTyped, '')}
      </div>
      ${
        isTyped
          ? html`<div class="field typed">
              <input
                id="reason"
                aria-label=${reason.otherLabel}
                placeholder=${reason.otherLabel}
                maxlength=${longest}
                aria-invalid=${fault === undefined ? 'false' : 'true'}
                aria-describedby="reason-fault"
                ?disabled=${disabled}
                .value=${live(value)}
                @input=${({ target }: Event) => {
                  if (target instanceof HTMLInputElement) onReason(target.value);
                }}
              />
            </div>`
          : nothing
      }
      <div id="reason-fault" role="alert">${fault === undefined ? nothing : html`<p class="fault">${fault}</p>`}</div>
    </fieldset>
  `;
};
