/** How to write a moment in a time zone; in the device's own where this engine does not know the zone. */
export const inZone = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => {
  const zoned = { ...options, timeZone };
  try {
    new Intl.DateTimeFormat('en', zoned);
    return zoned;
  } catch {
    return options;
  }
};
