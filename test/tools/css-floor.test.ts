import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const faults = async (css: string) => {
  const { results } = await stylelint.lint({ code: css, configFile: '.config/stylelint.config.js' });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
};

describe('the CSS floor', () => {
  it.each([
    ['a gap in a flex box', 'a { display: flex; gap: 4px; }'],
    ['a gap under its new name alone', 'a { display: grid; gap: 4px; }'],
    ['a newer property', 'a { inset: 0; }'],
    ['a logical property', 'a { margin-inline-start: 4px; }'],
    ['a ratio', 'a { aspect-ratio: 1; }'],
    ['a newer function', 'a { color: color-mix(in srgb, red, blue); }'],
    ['a newer keyword', 'a { overflow: clip; }'],
    ['a newer unit', 'a { height: 100dvh; }'],
    ['a colour with spaces', 'a { color: rgb(0 0 0 / 10%); }'],
    ['a fallback that a custom property makes void', 'a { color: red; color: color-mix(in srgb, var(--b), red); }'],
    ['a custom property made by a newer function', 'a { --b: color-mix(in srgb, red, blue); }'],
    ['a selector that loses its rule', 'a:is(.b, .c) { color: red; }'],
    ['a selector that takes its neighbours with it', 'a:focus, a:focus-visible { color: red; }'],
    ['a nested rule', 'a { & b { color: red; } }'],
    ['a range in a media query', '@media (width > 400px) { a { color: red; } }'],
    ['a layer', '@layer base { a { color: red; } }'],
  ])('refuses %s', async (_, css) => {
    expect(await faults(css)).toContain('lingka/css-floor');
  });

  it.each([
    ['a grid gap under both names', 'a { display: grid; grid-gap: 4px; gap: 4px; }'],
    ['a plain property first', 'a { top: 0; right: 0; bottom: 0; left: 0; inset: 0; }'],
    ['a plain value first', 'a { height: 100vh; height: 100dvh; }'],
    ['anything new inside @supports', '@supports (color: light-dark(red, red)) { a { --b: light-dark(red, red); } }'],
    ['what is lost without harm', 'a { text-wrap: balance; overscroll-behavior: contain; }'],
    ['a newer selector by itself', 'a:focus-visible { outline: 2px solid; }'],
  ])('allows %s', async (_, css) => {
    expect(await faults(css)).toEqual([]);
  });
});
