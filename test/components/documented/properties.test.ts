import type { LitElement } from 'lit';

import { membersOf } from '../../../.config/manifest/manifest.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { clearStage, until } from '../stage.ts';
import { looks } from './looks.ts';
import { toldOf } from './manifest.ts';
import { all } from './scenarios/all.ts';
import { make, stage } from './staging.ts';

/** What a default in TypeScript stands for; a literal there is nearly JSON. */
const valueOf = (text: string): unknown => JSON.parse(text.replace(/'/g, '"').replace(/(\w+):/g, '"$1":'));

const read = (element: LitElement, name: string): unknown => Reflect.get(element, name);

/** What an attribute may say by the type that is told, and what the property then holds. */
const samples = (type = ''): (readonly [said: string | null, held: unknown])[] => {
  if (type === 'boolean')
    return [
      ['', true],
      [null, false],
    ];
  const literals = (type.match(/'[\w-]+'/g) ?? []).map((literal) => literal.slice(1, -1));
  return [...(literals.length > 0 ? literals : ['茶']), ''].map((text) => [text, text]);
};

/** How an attribute says what a property holds. */
const written = (value: unknown) => (typeof value === 'boolean' ? (value ? '' : null) : value);

/** Whether a check throws nothing. */
const isSo = async (check: () => unknown) => {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
};

for (const scenarios of all) {
  const { tag } = scenarios;
  const { properties, methods } = membersOf(toldOf(tag));
  const fresh = () => make(tag);

  describe(`<${tag}>`, () => {
    afterEach(clearStage);

    for (const { name, type, default: begins, attribute } of properties) {
      it(`has ${name}, which begins as it tells`, () => {
        const value = read(fresh(), name);
        expect(name in fresh()).to.equal(true);
        if (begins !== undefined) expect(value).to.deep.equal(valueOf(begins));
        else if (type?.text.endsWith('=> void')) expect(value).to.be.a('function');
        else expect(value).to.equal(undefined);
      });

      it(`shows what ${name} does`, async () => {
        const scenario = scenarios.properties[name];
        if (!scenario) throw new Error('there is no way to it');
        const staged = await stage(scenarios, scenario.state);
        const before = looks(staged.element);
        if (scenario.shows) {
          // What shows it is not there already.
          const isThere = await isSo(() => scenario.shows?.(staged));
          expect(isThere).to.equal(false);
        } else {
          await staged.element.updateComplete;
          expect(looks(staged.element)).to.equal(before);
        }
        if (scenario.value) Reflect.set(staged.element, name, scenario.value(staged));
        await staged.element.updateComplete;
        await scenario.act?.(staged);
        await until(() =>
          scenario.shows ? scenario.shows(staged) : expect(looks(staged.element)).not.to.equal(before),
        );
      });

      if (attribute !== undefined)
        it(`takes ${name} from its attribute ${attribute}`, () => {
          const element = fresh();
          for (const [said, held] of samples(type?.text)) {
            if (said === null) element.removeAttribute(attribute);
            else element.setAttribute(attribute, said);
            expect(read(element, name)).to.equal(held);
          }
        });
    }

    it('tells in its attributes what it says that it tells there, and nothing else', async () => {
      const told = new Map<string, Set<string | null>>();
      for (const state of Object.keys(scenarios.states)) {
        const { element } = await stage(scenarios, state);
        for (const { name, attribute = '', reflects } of properties) {
          const said = attribute ? element.getAttribute(attribute) : null;
          const value = read(element, name);
          expect(said, name).to.equal(reflects ? written(value) : null);
          told.set(name, new Set(told.get(name)).add(said));
        }
        clearStage();
      }
      for (const { name, reflects } of properties) expect(told.get(name)?.size, name).to.be.at.least(reflects ? 2 : 1);
    });

    for (const { name } of methods)
      it(`does ${name} as it tells`, async () => {
        const scenario = scenarios.methods[name];
        if (!scenario) throw new Error('there is no way to it');
        const staged = await stage(scenarios, scenario.state);
        const method = read(staged.element, name);
        if (typeof method !== 'function') throw new Error('it is no function');
        await scenario.act?.(staged);
        expect(await isSo(() => scenario.shows(staged))).to.equal(false);
        await method.call(staged.element);
        await until(() => scenario.shows(staged));
      });
  });
}
