import { membersOf } from '../../../.config/manifest/manifest.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { clearStage } from '../stage.ts';
import { elements, manifest, namesOf, toldOf } from './manifest.ts';
import { partsIn } from './parts.ts';
import { all } from './scenarios/all.ts';
import { classOf, stage } from './staging.ts';

const keys = (record: object) => Object.keys(record).sort();

it('tells of every element that there are ways to, and no other', () => {
  expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(all.map(({ tag }) => tag).sort());
});

it('tells what every token is for', () => {
  expect(namesOf(manifest.tokens.filter(({ description }) => !description))).to.deep.equal([]);
});

for (const scenarios of all) {
  const told = toldOf(scenarios.tag);

  describe(`<${scenarios.tag}> tells`, () => {
    afterEach(clearStage);

    it('every event that there is a way to, and no other', () => {
      expect(namesOf(told.events)).to.deep.equal(keys(scenarios.events));
    });

    it('every attribute and property that its class has, and no other', () => {
      const { observedAttributes, elementProperties } = classOf(scenarios.tag);
      const reactive = [...elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
      expect(namesOf(told.attributes)).to.deep.equal([...observedAttributes].sort());
      expect(namesOf(membersOf(told).properties)).to.deep.equal(reactive.sort());
    });

    it('what everything is for', () => {
      const { properties, methods } = membersOf(told);
      const { events, slots, cssParts, cssProperties } = told;
      const all = [...properties, ...methods, ...events, ...slots, ...cssParts, ...cssProperties];
      expect(namesOf(all.filter(({ description }) => !description))).to.deep.equal([]);
    });

    it('every property and method that there is a way to, and no other', () => {
      const { properties, methods } = membersOf(told);
      expect(namesOf(properties)).to.deep.equal(keys(scenarios.properties));
      expect(namesOf(methods)).to.deep.equal(keys(scenarios.methods));
    });

    it('every part and slot that is in any of its states, and no other', async () => {
      const parts = new Set<string>();
      const slots = new Set<string>();
      for (const state of Object.keys(scenarios.states)) {
        // An element may have room for what stands in its tag only where something does.
        const { element } = await stage(scenarios, state, { content: [document.createElement('p')] });
        for (const part of partsIn(element).keys()) parts.add(part);
        for (const slot of element.shadowRoot?.querySelectorAll('slot') ?? []) slots.add(slot.name);
        clearStage();
      }
      expect([...parts].sort()).to.deep.equal(namesOf(told.cssParts));
      expect([...slots].sort()).to.deep.equal(namesOf(told.slots));
    });
  });
}
