import { expect, it } from 'vitest';

it('can be imported where there is no window', async () => {
  expect(globalThis).not.toHaveProperty('document');
  await import('../../components/store-code/define.ts');
  expect(customElements.get('lk-store-code')).toBeDefined();
});
