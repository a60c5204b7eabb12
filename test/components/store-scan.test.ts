import '../../components/store-scan/define.ts';

import sinon from 'sinon';

import { drawQr } from '../../components/pass-barcode/drawing.ts';
import { StoreCodeEvent } from '../../components/store-scan/store-scan.events.ts';
import type { StoreScanElement } from '../../components/store-scan/store-scan.ts';
import { setHostScanner } from '../../src/platform/scan.ts';
import { storeLink } from '../../src/rules/store-link.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { deferred } from '../support/deferred.ts';
import { resizeWindow } from '../support/window.ts';
import { key } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, status, until } from './stage.ts';

const code = '100212345678';
const link = storeLink('https://shop.example/c/tea-2026', 'zhuli', code);

/** A picture of a QR code, as a camera sees it, or of nothing. */
const paint = (text: string | undefined) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 480 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const draw = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 480, 480);
    if (text === undefined) return;
    const { path, width } = drawQr(text);
    context.translate(60, 60);
    context.scale(360 / width, 360 / width);
    context.fillStyle = '#000';
    context.fill(new Path2D(path));
  };
  draw();
  return { canvas, draw };
};

const timers: ReturnType<typeof setInterval>[] = [];

/** A camera that films such a picture. */
const film = (text?: string) => {
  const { canvas, draw } = paint(text);
  const stream = canvas.captureStream(10);
  // A canvas that does not change is not filmed.
  timers.push(setInterval(draw, 50));
  return { stream, states: () => stream.getTracks().map(({ readyState }) => readyState) };
};

const photoOf = async (text?: string) => {
  const blob = await new Promise<Blob | null>((resolve) => paint(text).canvas.toBlob(resolve));
  return new File(blob ? [blob] : [], 'photo.png', { type: 'image/png' });
};

const hasCamera = (answer: Promise<MediaStream>) => sinon.stub(navigator.mediaDevices, 'getUserMedia').returns(answer);

const show = async (told: Partial<StoreScanElement> = {}, options: StageOptions = {}) => {
  const element = document.createElement('lk-store-scan');
  const codes: string[] = [];
  element.addEventListener(StoreCodeEvent.type, (event) => codes.push(event.code));
  mount(Object.assign(element, told), options);
  await element.updateComplete;
  const press = (part: string) => {
    find(element, `[part=${part}]`).click();
    return element.updateComplete;
  };
  const field = () => find(element, '[part=field]', HTMLInputElement);
  const type = (text: string) => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input'));
    return element.updateComplete;
  };
  const choose = (photo: File) => {
    const input = find(element, '#photo', HTMLInputElement);
    const chosen = new DataTransfer();
    chosen.items.add(photo);
    const told = sinon.spy();
    input.addEventListener('change', told, { once: true });
    input.files = chosen.files;
    // Old Chrome tells of it by itself.
    if (!told.called) input.dispatchEvent(new Event('change'));
  };
  const has = (part: string) => element.shadowRoot?.querySelector(`[part=${part}]`) !== null;
  return { element, codes, press, field, type, choose, has };
};

describe('<lk-store-scan>', () => {
  afterEach(async () => {
    for (const timer of timers.splice(0)) clearInterval(timer);
    setHostScanner(undefined);
    sinon.restore();
    clearStage();
    document.documentElement.style.fontSize = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('takes twelve digits that are typed, wide ones too, and shows them in groups of four', async () => {
    const { codes, field, type, press } = await show();
    await type('１００２ 12');
    expect(field().value).to.equal('1002 12');
    await type('１００２ 1234-5678');
    expect(field().value).to.equal('1002 1234 5678');
    await press('send');
    expect(codes).to.deep.equal([code]);
  });

  it('finds the code in a link that is pasted', async () => {
    const { codes, field, type, press } = await show();
    await type(link);
    expect(field().value).to.equal('1002 1234 5678');
    await press('send');
    expect(codes).to.deep.equal([code]);
  });

  it('leaves the caret where a digit was put in between', async () => {
    const { field, type } = await show();
    await type('100212');
    field().value = '10902 12';
    field().setSelectionRange(3, 3);
    field().dispatchEvent(new InputEvent('input'));
    expect(field().value).to.equal('1090 212');
    expect(field().selectionStart).to.equal(3);
  });

  it('leaves alone what an input method is still composing', async () => {
    const { field } = await show();
    field().value = 'yi';
    field().dispatchEvent(new InputEvent('input', { isComposing: true }));
    expect(field().value).to.equal('yi');
  });

  it('sends nothing of fewer digits, says so, and leads to the field', async () => {
    const { element, codes, field, type, press } = await show();
    await type('1002');
    await press('send');
    expect(codes).to.deep.equal([]);
    expect(status(element)).to.equal('店里的码是 12 位数字，再看一眼');
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot?.activeElement === field()).to.equal(true);
    await type('10021');
    expect(status(element)).to.equal('');
  });

  it('reads the code that the camera sees, once, and turns it off', async () => {
    const { stream, states } = film(link);
    hasCamera(Promise.resolve(stream));
    const { codes, press, has } = await show();
    await press('scan');
    await until(() => expect(codes).to.deep.equal([code]));
    expect(states()).to.deep.equal(['ended']);
    await until(() => expect(has('finder')).to.equal(false));
  });

  it('goes on looking where the camera sees another code, and says which one is meant', async () => {
    const { stream, states } = film('https://elsewhere.example/');
    hasCamera(Promise.resolve(stream));
    const { element, codes, press } = await show();
    await press('scan');
    await until(() => expect(status(element)).to.equal('这不是店里的签到码：看看柜台上的那一个'));
    expect(states()).to.deep.equal(['live']);
    expect(codes).to.deep.equal([]);
  });

  for (const [name, end] of [
    ['it is closed', ({ press }: Awaited<ReturnType<typeof show>>) => press('close')],
    [
      'Escape is pressed',
      ({ element }: Awaited<ReturnType<typeof show>>) => key(find(element, '[part=close]'), 'Escape'),
    ],
    ['it leaves the page', ({ element }: Awaited<ReturnType<typeof show>>) => element.remove()],
    ['nobody sees the page', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'a code is typed meanwhile',
      async ({ type, press }: Awaited<ReturnType<typeof show>>) => {
        await type(code);
        await press('send');
      },
    ],
  ] as const)
    it(`turns the camera off when ${name}`, async () => {
      const { stream, states } = film();
      hasCamera(Promise.resolve(stream));
      const shown = await show();
      await shown.press('scan');
      const video = find(shown.element, 'video', HTMLVideoElement);
      await until(() => expect(video.srcObject).to.equal(stream));
      await end(shown);
      expect(states()).to.deep.equal(['ended']);
    });

  it('leaves no camera on that was allowed only after it was closed', async () => {
    const { stream, states } = film();
    const allowing = deferred<MediaStream>();
    const asked = hasCamera(allowing.promise);
    const { press } = await show();
    await press('scan');
    await until(() => expect(asked.callCount).to.equal(1));
    await press('close');
    allowing.resolve(stream);
    await until(() => expect(states()).to.deep.equal(['ended']));
  });

  it('says what to do where the camera is refused, not there or does not open, and gives the focus back', async () => {
    const asked = sinon.stub(navigator.mediaDevices, 'getUserMedia');
    const { element, press, has } = await show();
    for (const [name, says] of [
      ['NotAllowedError', '在手机设置里允许'],
      ['NotFoundError', '这里没有相机'],
      ['NotReadableError', '再试一次'],
    ] as const) {
      asked.rejects(new DOMException('', name));
      await press('scan');
      await until(() => expect(status(element)).to.include(says));
      await until(() => expect(has('finder')).to.equal(false));
      expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('scan');
    }
  });

  it('has no key for the camera where the page may not use one, and says what is left', async () => {
    sinon.stub(window, 'isSecureContext').value(false);
    const { element, has } = await show();
    expect(has('scan')).to.equal(false);
    expect(status(element)).to.equal('这个页面不能用相机：拍张照片，或输数字');
    expect(find(element, '[part=photo]').className).to.include('first');
  });

  it('reads the code on a photo, and says of one without what to do', async () => {
    const { element, codes, choose } = await show();
    choose(await photoOf());
    await until(() => expect(status(element)).to.equal('照片里没看到码：离近一点，拍清楚再试'));
    choose(await photoOf('https://elsewhere.example/'));
    await until(() => expect(status(element)).to.equal('这不是店里的签到码：看看柜台上的那一个'));
    expect(codes).to.deep.equal([]);
    choose(await photoOf(link));
    await until(() => expect(codes).to.deep.equal([code]));
  });

  it('asks the app’s own scanner first, where there is one', async () => {
    const camera = sinon.stub(navigator.mediaDevices, 'getUserMedia');
    const answers: (() => Promise<string | undefined>)[] = [
      () => Promise.resolve(undefined),
      () => Promise.reject(new Error('not now')),
      () => Promise.resolve(link),
    ];
    setHostScanner(() => answers.shift()?.() ?? Promise.resolve(undefined));
    const { element, codes, press } = await show();
    await press('scan');
    expect(status(element)).to.equal('');
    await press('scan');
    await until(() => expect(status(element)).to.include('再试一次'));
    await press('scan');
    await until(() => expect(codes).to.deep.equal([code]));
    expect(camera.callCount).to.equal(0);
  });

  it('takes no other code while one is on its way', async () => {
    const camera = sinon.stub(navigator.mediaDevices, 'getUserMedia');
    const { element, codes, type, press } = await show();
    await type(code);
    Object.assign(element, { isBusy: true });
    await element.updateComplete;
    await press('send');
    await press('scan');
    expect(codes).to.deep.equal([]);
    expect(camera.callCount).to.equal(0);
    expect(find(element, '[part=send]').textContent.trim()).to.equal('正在核对');
  });

  it('says what its holder says of a code, again where it is the same, until something else is typed', async () => {
    const { element, type } = await show({ problem: '这个码过期了，再扫一次' });
    expect(status(element)).to.equal('这个码过期了，再扫一次');
    await type('1');
    expect(status(element)).to.equal('');
    element.isBusy = true;
    await element.updateComplete;
    element.isBusy = false;
    await element.updateComplete;
    expect(status(element)).to.equal('这个码过期了，再扫一次');
  });

  for (const theme of ['light', 'dark'] as const)
    it(`breaks no rule of axe in ${theme}, with the camera open or closed`, async () => {
      hasCamera(Promise.resolve(film().stream));
      const { element, press } = await show({ problem: '这个码过期了，再扫一次' }, { theme });
      element.style.background = 'var(--lk-surface-raised)';
      await expectAccessible(element);
      await press('scan');
      await expectAccessible(element);
    });

  it('is no wider than a phone of 320 px with text twice as large, in either language', async () => {
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    hasCamera(Promise.resolve(film().stream));
    for (const lang of ['zh-CN', 'en']) {
      const { element, type, press } = await show({}, { lang });
      await until(() => expect(find(element, '[part=send]').textContent.includes('Use')).to.equal(lang === 'en'));
      await type(code);
      expect(document.documentElement.scrollWidth).to.equal(320);
      await press('scan');
      const { width, height } = find(element, '[part=finder]').getBoundingClientRect();
      expect(width).to.be.closeTo(height, 1);
      expect(document.documentElement.scrollWidth).to.equal(320);
      clearStage();
    }
  });
});
