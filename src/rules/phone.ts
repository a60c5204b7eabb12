import { phoneNumber } from '../contract/values.ts';

const wide = /[０-９＋]/g;
const narrow = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/** A phone number as somebody types it, in E.164: eleven digits that begin with 1 are a Chinese mobile's. Nothing where it is none. */
export const readPhone = (text: string): string | undefined => {
  const digits = text
    .replace(wide, narrow)
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  const whole = /^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : digits;
  if (whole.startsWith('+86') && !/^\+861[3-9]\d{9}$/.test(whole)) return undefined;
  return phoneNumber.safeParse(whole).data;
};

/** A number of which a person knows their own, and nobody else's: `138****6027`; outside China with its country, `+4479****00`. */
export const maskedPhone = (phone: string): string => {
  const home = phone.replace(/^\+86/, '');
  const shown = home.startsWith('+') ? 5 : 3;
  const last = home.startsWith('+') ? 2 : 4;
  return `${home.slice(0, shown)}****${home.slice(-last)}`;
};
