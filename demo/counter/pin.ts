/** How many digits a PIN has at least. */
export const shortestPin = 4;

/** How many digits a PIN has at most. */
export const longestPin = 12;

/** The digits of a PIN in what somebody typed. */
export const pinDigits = (text: string): string => text.replace(/\D/g, '').slice(0, longestPin);
