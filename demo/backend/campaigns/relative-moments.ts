/** A length of time, ISO 8601 in days and less: `PT5M`, `P1DT12H`. */
export const durationPattern = '^P(?!$)(\\d{1,4}D)?(T(?!$)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,5}S)?)?$';

const duration = new RegExp(durationPattern);
const units = [86_400_000, undefined, 3_600_000, 60_000, 1000] as const;

/** How long that is, in ms, or nothing where a text is no length of time. */
const msOf = (text: string): number | undefined =>
  duration
    .exec(text)
    ?.slice(1)
    .reduce((sum, part, index) => sum + (units[index] ?? 0) * (Number.parseInt(part, 10) || 0), 0);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The fields of those names with each moment that is so long from another (ms) as the moment that it is. */
const resolved = (fields: Fields, names: readonly string[], from: number): Fields => ({
  ...fields,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      const ms = typeof value === 'string' ? msOf(value) : undefined;
      return ms === undefined ? [] : [[name, new Date(from + ms).toISOString()]];
    }),
  ),
});

/** What a campaign file says, with moments that count from when it is first added (ms) as the moments that they are. */
export const atSeeding = (content: unknown, seededAt: number): unknown => {
  if (!isFields(content)) return content;
  const { validity } = content;
  return {
    ...resolved(content, ['startsAt', 'endsAt'], seededAt),
    ...(isFields(validity) ? { validity: resolved(validity, ['from', 'until'], seededAt) } : {}),
  };
};
