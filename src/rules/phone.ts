import { phoneNumber } from '../contract/values.ts';

// What people and address books put between digits: spaces, dots, brackets, dashes of any length, marks that nobody sees.
const between = /[\s().\p{Pd}\p{Cf}]/gu;
const chinese = /^(?:\+?86)?(1[3-9]\d{9})$/;

/** A phone number as somebody types it, in E.164: eleven digits that begin with 1 are a Chinese mobile's. Nothing where it is none. */
export const readPhone = (text: string): string | undefined => {
  const digits = text.normalize('NFKC').replace(between, '').replace(/^00/, '+');
  const mobile = chinese.exec(digits)?.[1];
  if (mobile !== undefined) return `+86${mobile}`;
  return digits.startsWith('+86') ? undefined : phoneNumber.safeParse(digits).data;
};

const hidden = 4;

/** A number of which a person knows their own, and nobody else's: `138****6027`; outside China with its country, `+4479****00`. Four digits at least are never told. */
export const maskedPhone = (phone: string): string => {
  const mobile = chinese.exec(phone)?.[1];
  const [number, begins, ends] = mobile === undefined ? ([phone, 5, 2] as const) : ([mobile, 3, 4] as const);
  const shown = Math.max(0, Math.min(begins, number.length - ends - hidden));
  return `${number.slice(0, shown)}${'*'.repeat(hidden)}${number.slice(-ends)}`;
};
