/** What was seen, as text: a line for each fault, a column for each write. */
export const tableOf = (
  writes: readonly string[],
  faults: readonly string[],
  seen: ReadonlyMap<string, string>,
): string => {
  const columns = [
    ['', ...faults],
    ...writes.map((write) => [write, ...faults.map((fault) => seen.get(`${write} | ${fault}`) ?? '·')]),
  ].map((column) => {
    const width = Math.max(...column.map((word) => word.length));
    return column.map((word) => word.padEnd(width));
  });
  return ['', ...faults]
    .map((_, line) =>
      columns
        .map((column) => column[line])
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
