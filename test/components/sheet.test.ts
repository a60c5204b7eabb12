import '../../components/sheet/define.ts';

import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey } from '../support/window.ts';
import { clearStage, expectAccessible, find, mount, until } from './stage.ts';

const showSheet = async () => {
  const opener = document.createElement('button');
  opener.textContent = 'open';
  mount(opener);
  const sheet = document.createElement('lk-sheet');
  sheet.label = '规则';
  sheet.innerHTML = '<p>第一条</p><a href="#">链接</a>';
  opener.after(sheet);
  opener.focus();
  sheet.open = true;
  await sheet.updateComplete;
  const closed: string[] = [];
  sheet.addEventListener('lk-sheet-close', ({ type }) => closed.push(type));
  return { opener, sheet, closed };
};

const native = Object.getOwnPropertyDescriptors(HTMLDialogElement.prototype);

for (const engine of ['with a native dialog', 'without one']) {
  describe(`<lk-sheet> in an engine ${engine}`, () => {
    const prepare = async () => {
      if (engine === 'without one') {
        Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
        Reflect.deleteProperty(HTMLDialogElement.prototype, 'close');
      }
      return showSheet();
    };

    afterEach(() => {
      clearStage();
      Object.defineProperties(HTMLDialogElement.prototype, { showModal: native.showModal, close: native.close });
    });

    it('takes the focus, keeps it, and gives it back on Escape', async () => {
      const { opener, sheet, closed } = await prepare();
      expect(sheet.shadowRoot?.activeElement).not.to.equal(null);
      for (let steps = 0; steps < 6; steps++) {
        await pressKey('Tab');
        expect(document.activeElement).not.to.equal(opener);
      }
      await pressKey('Escape');
      await until(() => expect(sheet.open).to.equal(false));
      expect(document.activeElement).to.equal(opener);
      await until(() => expect(closed).to.deep.equal(['lk-sheet-close']));
    });

    it('closes by its key and by a tap beside it', async () => {
      const { sheet, closed } = await prepare();
      find(sheet, '.close').click();
      await until(() => expect(closed).to.have.length(1));
      sheet.open = true;
      await sheet.updateComplete;
      find(sheet, '.scrim').click();
      await until(() => expect(closed).to.have.length(2));
      expect(find(sheet, 'dialog').hasAttribute('open')).to.equal(false);
    });

    it('closes once, however often it is told to', async () => {
      const { sheet, closed } = await prepare();
      await Promise.all([sheet.close(), sheet.close()]);
      expect(closed).to.deep.equal(['lk-sheet-close']);
    });

    it('has a name and breaks no rule of accessibility', async () => {
      const { sheet } = await prepare();
      expect(find(sheet, `#${find(sheet, 'dialog').getAttribute('aria-labelledby') ?? ''}`).textContent).to.equal(
        '规则',
      );
      await expectAccessible(sheet);
    });

    it('is closed, and the page is free again, once it has left the page', async () => {
      const { opener, sheet } = await prepare();
      sheet.remove();
      opener.focus();
      expect(document.activeElement).to.equal(opener);
      opener.after(sheet);
      await sheet.updateComplete;
      expect(find(sheet, 'dialog').hasAttribute('open')).to.equal(false);
    });
  });
}
