/** A phone number as a link, or nothing where there is none in it. */
export const telUrl = (phone: string): string | undefined => {
  const digits = phone.replace(/[^+\d]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : undefined;
};
