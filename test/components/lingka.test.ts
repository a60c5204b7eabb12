import sinon from 'sinon';

import { afterEach, describe, expect, it } from '../support/browser-test.ts';

const alone = [
  'lk-member-card',
  'lk-pass-barcode',
  'lk-countdown',
  'lk-rules',
  'lk-stores',
  'lk-points-ledger',
  'lk-my-data',
  'lk-sheet',
];

describe('the kit as one script', () => {
  afterEach(() => {
    sinon.restore();
    document.body.replaceChildren();
  });

  it('loads an element once a page has one, and stops watching the page when none is left to load', async () => {
    const watching = sinon.spy(MutationObserver.prototype, 'observe');
    const stopping = sinon.spy(MutationObserver.prototype, 'disconnect');
    await import('../../components/lingka.ts');
    const watcher: unknown = watching.getCalls().find(({ args: [node, how] }) => {
      return node === document.documentElement && how?.childList;
    })?.thisValue;
    expect(watcher instanceof MutationObserver).to.equal(true);
    const stopped = () => stopping.thisValues.includes(watcher);

    for (const name of alone) {
      expect(customElements.get(name) === undefined, name).to.equal(true);
      expect(stopped()).to.equal(false);
      document.body.append(document.createElement(name));
      await customElements.whenDefined(name);
    }
    expect(stopped()).to.equal(true);
  });
});
