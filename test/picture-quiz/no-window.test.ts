import { expect, it } from 'vitest';

it('can be imported where there is no window, with all its parts', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const names = [
    'picture-quiz',
    'quiz-level',
    'quiz-past',
    'quiz-picture',
    'quiz-text',
    'quiz-choice',
    'quiz-spot',
    'quiz-letters',
  ];
  for (const name of names) await import(`../../components/${name}/define.ts`);
  for (const late of ['with-data', 'sheets', 'share']) await import(`../../components/picture-quiz/${late}.ts`);
  for (const name of names) expect(customElements.get(`lk-${name}`)).toBeDefined();
});
