import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { clearStage } from '../stage.ts';
import { isShown } from './looks.ts';
import { toldOf } from './manifest.ts';
import { partsIn } from './parts.ts';
import { all } from './scenarios/all.ts';
import { inAnyState } from './staging.ts';

const ink = 'rgb(1, 2, 3)';

/** What a page writes to style a part. An engine that knows no parts passes over the rule. */
const stylePart = (tag: string, part: string) => {
  const style = document.createElement('style');
  style.textContent = `${tag}::part(${part}) { color: ${ink} }`;
  document.body.append(style);
};

const knowsParts = () => {
  try {
    return document.querySelector('html::part(a)') === null;
  } catch {
    return false;
  }
};

for (const scenarios of all) {
  const { tag } = scenarios;
  const { cssParts, slots } = toldOf(tag);

  describe(`<${tag}>`, () => {
    afterEach(clearStage);

    for (const { name } of cssParts)
      it(`has a part “${name}” that a page can style`, async () => {
        const part = await inAnyState(scenarios, (element) => partsIn(element).get(name));
        if (!part) throw new Error('it is in no state');
        expect(getComputedStyle(part).color).not.to.equal(ink);
        stylePart(tag, name);
        if (knowsParts()) expect(getComputedStyle(part).color).to.equal(ink);
        else expect(isShown(part)).to.equal(true);
      });

    for (const { name } of slots)
      it(`has a slot “${name}” that shows what stands in it`, async () => {
        const content = () => {
          const element = document.createElement('p');
          element.textContent = '茶';
          if (name) element.slot = name;
          element.id = 'content';
          return [element];
        };
        const shown = await inAnyState(
          scenarios,
          (element) => {
            const one = element.querySelector('#content');
            const slot = one?.assignedSlot;
            return one && slot?.name === name && isShown(one) ? slot : undefined;
          },
          content,
        );
        expect(shown?.getRootNode()).to.be.instanceOf(ShadowRoot);
      });
  });
}
