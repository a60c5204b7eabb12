import { expect, it } from 'vitest';

it('can be imported where there is no window, with all its parts', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const names = ['check-in', 'check-in-calendar', 'store-scan', 'place-proof'];
  for (const name of names) await import(`../../components/${name}/define.ts`);
  for (const late of ['with-data', 'sheets']) await import(`../../components/check-in/${late}.ts`);
  for (const name of names) expect(customElements.get(`lk-${name}`)).toBeDefined();
});
