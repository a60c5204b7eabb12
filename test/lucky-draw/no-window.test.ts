import { expect, it } from 'vitest';

it('can be imported where there is no window, with every stage', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const names = ['lucky-draw', ...['wheel', 'grid', 'scratch', 'slot', 'shake'].map((name) => `draw-${name}`)];
  for (const name of names) await import(`../../components/${name}/define.ts`);
  const { defineStage } = await import('../../components/lucky-draw/stages.ts');
  expect(defineStage).toBeTypeOf('function');
  for (const name of names) expect(customElements.get(`lk-${name}`)).toBeDefined();
});
