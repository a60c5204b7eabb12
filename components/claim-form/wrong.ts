import type { Failure } from '../../src/client/result.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { FilledFields, GivenConsent } from '../../src/contract/claim-form.ts';
import { oneTimeCode } from '../../src/contract/one-time-code.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { type Field, type FieldMistake, formMistakes, missingConsents } from '../../src/rules/claim-form.ts';

/** What is said of a mistake, in the language of the moment. */
export type Wrong = (say: Messages['claimForm']) => string;
/** What is wrong in a form, by where it is; a backend names the same places in a problem's `errors`. */
export type Wrongs = ReadonlyMap<string, Wrong>;

type ConsentForms = NonNullable<CardCampaign['consentForms']>;

/** Where things are in a form. */
export const placeOf = {
  field: (name: string) => `/fields/${name}`,
  consent: (id: string) => `/consents/${id}`,
  code: '/otp',
} as const;

const fieldWrong =
  (type: Field['type'], mistake: FieldMistake): Wrong =>
  (say) =>
    mistake === 'unknown' ? say.unknown : say.mistakes[type][mistake];
const consentWrong: Wrong = (say) => say.consentMissing;

/** What is wrong in a form by its own rules. Without a `code` none is asked for. */
export const wrongsIn = (
  asked: { readonly fields: readonly Field[]; readonly consentForms: ConsentForms },
  given: {
    readonly fields: FilledFields;
    readonly consents: readonly GivenConsent[];
    readonly code: string | undefined;
  },
): Wrongs => {
  const wrongs = new Map<string, Wrong>();
  for (const { name, mistake } of formMistakes(asked.fields, given.fields)) {
    const field = asked.fields.find((one) => one.name === name);
    if (field) wrongs.set(placeOf.field(name), fieldWrong(field.type, mistake));
  }
  if (given.code === '') wrongs.set(placeOf.code, (say) => say.codeMissing);
  else if (given.code !== undefined && !oneTimeCode.safeParse(given.code).success)
    wrongs.set(placeOf.code, (say) => say.codeIncomplete);
  for (const id of missingConsents(asked.consentForms, given.consents)) wrongs.set(placeOf.consent(id), consentWrong);
  return wrongs;
};

const isMistake = (message: string): message is FieldMistake =>
  message === 'missing' || message === 'invalid' || message === 'unknown';

/** What a backend finds wrong in a form, as far as it can be shown at its place. */
export const wrongsFrom = (
  { errors = [] }: Problem,
  asked: { readonly fields: readonly Field[]; readonly consentForms: ConsentForms },
): Wrongs => {
  const wrongs = new Map<string, Wrong>();
  for (const { path, message } of errors) {
    const field = asked.fields.find(({ name }) => placeOf.field(name) === path);
    if (field) wrongs.set(path, fieldWrong(field.type, isMistake(message) ? message : 'invalid'));
    if (asked.consentForms.some(({ id }) => placeOf.consent(id) === path)) wrongs.set(path, consentWrong);
  }
  return wrongs;
};

const codeWrongs: Readonly<Record<string, (wait: number | undefined) => Wrong>> = {
  code_invalid: () => (say) => say.codeInvalid,
  code_stale: () => (say) => say.codeStale,
  pin_locked: (wait) => (say) => (wait === undefined ? say.locked : say.lockedFor(wait)),
  rate_limited: (wait) => (say) => (wait === undefined ? say.tooSoon : say.tooSoonFor(wait)),
};

/** What is wrong at the phone or its code after they were refused; nothing where it is about neither. */
export const wrongsAtCode = (failure: Failure, phoneField: string): Wrongs | undefined => {
  if (failure.kind !== 'refused') return undefined;
  const { problem, retryAfter } = failure;
  if (problem.code === 'invalid_request') return new Map([[placeOf.field(phoneField), fieldWrong('phone', 'invalid')]]);
  const wrong = codeWrongs[problem.code]?.(retryAfter);
  return wrong && new Map([[placeOf.code, wrong]]);
};

const atCode = (wrong: Wrong): Wrongs => new Map([[placeOf.code, wrong]]);

/** What is wrong after a code was asked for. Where nobody answered, or it was asked for a moment ago, it may come all the same. */
export const wrongsAtSending = (failure: Failure, phoneField: string): Wrongs => {
  if (failure.kind !== 'refused') return atCode((say) => say.codeUnsure);
  const { problem, retryAfter } = failure;
  if (problem.code === 'rate_limited' && retryAfter !== undefined) return atCode((say) => say.codeSoon(retryAfter));
  return wrongsAtCode(failure, phoneField) ?? atCode((say) => say.codeNotSent);
};

const withoutPhones: readonly string[] = ['not_found', 'method_not_allowed', 'forbidden', 'unauthenticated'];

/** Whether a backend signs nobody in by phone. */
export const signsNobodyIn = (failure: Failure): boolean =>
  failure.kind === 'refused' && withoutPhones.includes(failure.problem.code);
