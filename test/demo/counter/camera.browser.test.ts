import '../../../demo/counter/counter-camera.ts';

import sinon from 'sinon';

import { CameraClosedEvent } from '../../../demo/counter/counter.events.ts';
import type { CounterCameraElement } from '../../../demo/counter/counter-camera.ts';
import { clearStage } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { deferred } from '../../support/deferred.ts';

/** A camera that shows an empty canvas. */
const openStream = () => document.createElement('canvas').captureStream();

const readNothing = () => Promise.resolve(() => Promise.resolve(undefined));

const build = (change: Partial<CounterCameraElement>) =>
  Object.assign(document.createElement('counter-camera'), { createReader: readNothing }, change);

/** Puts a camera on the page and waits until it gives up. */
const whyClosed = (camera: CounterCameraElement) =>
  new Promise<CameraClosedEvent['reason']>((resolve) => {
    camera.addEventListener('counter-camera-closed', (event) => {
      if (event instanceof CameraClosedEvent) resolve(event.reason);
    });
    document.body.append(camera);
  });

describe('the camera of the counter', () => {
  afterEach(() => {
    sinon.restore();
    clearStage();
  });

  it('is not turned on where nothing can read what it sees', async () => {
    const asked = sinon.stub(navigator.mediaDevices, 'getUserMedia').resolves(openStream());
    const camera = build({ createReader: () => Promise.reject(new TypeError('not loaded')) });
    expect(await whyClosed(camera)).to.equal('failed');
    expect(asked.callCount).to.equal(0);
  });

  it('says apart one that is not allowed, one that is not there and one that does not open', async () => {
    const open = sinon.stub(navigator.mediaDevices, 'getUserMedia');
    for (const [name, reason] of [
      ['NotAllowedError', 'denied'],
      ['NotFoundError', 'missing'],
      ['NotReadableError', 'failed'],
    ] as const) {
      open.rejects(new DOMException('', name));
      expect(await whyClosed(build({}))).to.equal(reason);
    }
  });

  it('is turned off where it was granted after the dialog had closed', async () => {
    const stream = openStream();
    const granting = deferred<MediaStream>();
    const asked = sinon.stub(navigator.mediaDevices, 'getUserMedia').returns(granting.promise);
    const camera = build({});
    document.body.append(camera);
    await camera.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.callCount).to.equal(1);
    camera.remove();
    granting.resolve(stream);
    await new Promise((resolve) => setTimeout(resolve));
    expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
  });
});
