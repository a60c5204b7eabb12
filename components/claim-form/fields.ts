import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { Field } from '../../src/rules/claim-form.ts';
import { codeName } from './values.ts';

/** What a row of the form is drawn from. */
export interface Row {
  readonly field: Pick<Field, 'name' | 'label' | 'type' | 'required' | 'help' | 'options'>;
  readonly say: Messages['claimForm'];
  /** What is wrong there. */
  readonly wrong: string | undefined;
  /** Nothing can be changed now. */
  readonly isLocked: boolean;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
const numbered = (count: number, label: (value: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ value: twoDigits(index + 1), label: label(index + 1) }));

/** By what a control is described: the help below it, and what is wrong. */
const described = ({ field: { name, help }, wrong }: Row) =>
  [...(help ? [`${name}-help`] : []), ...(wrong === undefined ? [] : [`${name}-wrong`])].join(' ') || nothing;

/** What is wrong, below what it is about. */
export const wrongLine = (id: string, wrong: string | undefined): TemplateResult | typeof nothing =>
  wrong === undefined
    ? nothing
    : html`<p class="help wrong" id=${id}>
        <svg viewBox="0 0 24 24" width="15" height="15" aria-hidden="true">
          <circle cx="12" cy="12" r="9"></circle>
          <path d="M12 7.500v6M12 16.500v.1"></path>
        </svg>
        <span>${wrong}</span>
      </p>`;

const line = (row: Row, how: { readonly type: string; readonly mode?: string; readonly autocomplete?: string }) => html`
  <input
    id=${row.field.name}
    name=${row.field.name}
    type=${how.type}
    inputmode=${how.mode ?? nothing}
    autocomplete=${how.autocomplete ?? nothing}
    ?required=${row.field.required}
    ?readonly=${row.isLocked}
    aria-invalid=${String(row.wrong !== undefined)}
    aria-describedby=${described(row)}
  />
`;

const choice = (
  row: Row,
  how: { readonly name: string; readonly none: string; readonly label?: string; readonly autocomplete?: string },
  options: NonNullable<Field['options']>,
) => html`
  <div class="box choice">
    <select
      id=${how.name}
      name=${how.name}
      aria-label=${how.label ?? nothing}
      autocomplete=${how.autocomplete ?? nothing}
      ?required=${row.field.required}
      ?disabled=${row.isLocked}
      aria-invalid=${String(row.wrong !== undefined)}
      aria-describedby=${described(row)}
    >
      <option value="">${how.none}</option>
      ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    </select>
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="M6 9.500l6 6 6-6"></path></svg>
  </div>
`;

/** Chinese numbers need no country; one that begins with a plus, or with two noughts, brings its own. */
const hidePrefix = ({ currentTarget }: Event) => {
  if (!(currentTarget instanceof HTMLElement)) return;
  const prefix = currentTarget.querySelector<HTMLElement>('.prefix');
  if (prefix) prefix.hidden = /^\s*([+＋]|00)/.test(currentTarget.querySelector('input')?.value ?? '');
};

const control: Readonly<Record<Field['type'], (row: Row) => TemplateResult>> = {
  text: (row) =>
    html`<div class="box">
      ${line(row, { type: 'text', ...(row.field.name === 'name' && { autocomplete: 'name' }) })}
    </div>`,
  email: (row) => html`<div class="box">${line(row, { type: 'email', mode: 'email', autocomplete: 'email' })}</div>`,
  phone: (row) =>
    html`<div class="box ltr" @input=${hidePrefix}>
      <span class="prefix" aria-hidden="true">+86</span>${line(row, { type: 'tel', mode: 'tel', autocomplete: 'tel' })}
    </div>`,
  select: (row) => choice(row, { name: row.field.name, none: row.say.choose }, row.field.options ?? []),
  birthday: (row) => {
    const { month, day, ofMonth, ofDay } = row.say;
    const { name } = row.field;
    return html`<div class="two" role="group" aria-labelledby="${name}-label">
      ${choice(
        row,
        { name: `${name}-month`, none: month, label: month, autocomplete: 'bday-month' },
        numbered(12, ofMonth),
      )}
      ${choice(row, { name: `${name}-day`, none: day, label: day, autocomplete: 'bday-day' }, numbered(31, ofDay))}
    </div>`;
  },
};

/** A field with its label, its help and what is wrong with it. */
export const fieldRow = (row: Row): TemplateResult => {
  const { name, label, type, required, help } = row.field;
  const text = html`<span>${label}</span>${required ? nothing : html`<span class="quiet">${row.say.optional}</span>`}`;
  return html`
    ${
      type === 'birthday'
        ? html`<p class="label" id="${name}-label">${text}</p>`
        : html`<label class="label" for=${name}>${text}</label>`
    }
    ${control[type](row)} ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
    ${wrongLine(`${name}-wrong`, row.wrong)}
  `;
};

/** What the row of the one-time code is drawn from. */
interface CodeRow extends Omit<Row, 'field'> {
  /** What the key says that sends one. */
  readonly send: string;
  readonly canSend: boolean;
  readonly onSend: () => void;
}

/** The one-time code, and the key that sends it. */
export const codeRow = ({ say, wrong, isLocked, send, canSend, onSend }: CodeRow): TemplateResult => html`
  <label class="label" for=${codeName}>${say.code}</label>
  <div class="box">
    <input
      id=${codeName}
      name=${codeName}
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      required
      ?readonly=${isLocked}
      aria-invalid=${String(wrong !== undefined)}
      aria-describedby=${wrong === undefined ? nothing : `${codeName}-wrong`}
    />
    <button type="button" class="send" aria-disabled=${String(!canSend)} @click=${onSend}>${send}</button>
  </div>
  ${wrongLine(`${codeName}-wrong`, wrong)}
`;
