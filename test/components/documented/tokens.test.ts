import type { LitElement } from 'lit';

import { afterEach, before, describe, expect, it } from '../../support/browser-test.ts';
import { clearStage } from '../stage.ts';
import { drawFocused, drawn } from './looks.ts';
import { manifest, toldOf } from './manifest.ts';
import { all } from './scenarios/all.ts';
import { inAnyState, stage } from './staging.ts';

/** What a token can be set to that no preset says, by what it is. */
const others: readonly (readonly [kind: RegExp, value: string])[] = [
  [/^#|^rgba|^var/, 'rgb(1, 2, 3)'],
  [/serif|monospace/, 'fantasy'],
  [/rem$|px$|^calc/, '33px'],
  [/ms$/, '3333ms'],
  [/^cubic-bezier/, 'steps(3)'],
  [/^inset|^0 -10px/, '0 0 33px red'],
  [/^drop-shadow/, 'blur(33px)'],
];

const otherFor = (value: string) => {
  const [, other] = others.find(([kind]) => kind.test(value)) ?? [];
  if (other === undefined) throw new Error(`what could ${value} be instead?`);
  return other;
};

type Token = (typeof manifest.tokens)[number];

/** Which of some tokens are seen in an element where each is set on `scope`: first all at once, then by halves. */
const seenIn = (
  element: LitElement,
  scope: HTMLElement,
  tokens: readonly Token[],
  before = drawn(element),
): Token[] => {
  for (const { name, default: value } of tokens) scope.style.setProperty(name, otherFor(value));
  const isSeen = drawn(element) !== before;
  for (const { name } of tokens) scope.style.removeProperty(name);
  if (!isSeen || tokens.length === 1) return isSeen ? [...tokens] : [];
  const half = Math.ceil(tokens.length / 2);
  return [tokens.slice(0, half), tokens.slice(half)].flatMap((some) => seenIn(element, scope, some, before));
};

describe('a token that is set beside data-lk-theme', () => {
  const seen = new Set<string>();

  before(async function () {
    // An old browser beside three others takes its time.
    this.timeout(300_000);
    for (const theme of ['light', 'festive'] as const)
      for (const scenarios of all)
        for (const state of Object.keys(scenarios.states)) {
          const unseen = manifest.tokens.filter(({ name }) => !seen.has(name));
          if (unseen.length === 0) return;
          const { element } = await stage(scenarios, state, { theme });
          drawFocused(element);
          const scope = element.parentElement;
          if (!scope) throw new Error('it is nowhere');
          for (const { name } of seenIn(element, scope, unseen)) seen.add(name);
          clearStage();
        }
  });

  for (const { name } of manifest.tokens)
    it(`is seen in some element: ${name}`, () => {
      expect([...seen]).to.include(name);
    });
});

for (const scenarios of all) {
  const { cssProperties } = toldOf(scenarios.tag);

  describe(`<${scenarios.tag}>`, () => {
    afterEach(clearStage);

    for (const { name } of cssProperties)
      it(`goes by ${name} where it is set on the element alone`, async () => {
        const token = manifest.tokens.find((one) => one.name === name);
        if (!token) throw new Error('it is no token');
        const [seen] =
          (await inAnyState(scenarios, (element) => {
            const found = seenIn(element, element, [token]);
            return found.length > 0 ? found : undefined;
          })) ?? [];
        expect(seen?.name).to.equal(name);
      });
  });
}
