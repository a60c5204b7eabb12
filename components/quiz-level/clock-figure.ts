const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Seconds as a clock shows them: `0:24`, `12:05`, `1:02:03`. */
export const clockFigure = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = `${String(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return minutes < 60 ? rest : `${String(Math.floor(minutes / 60))}:${rest.padStart(5, '0')}`;
};
