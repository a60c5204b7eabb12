import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, until } from './stage.ts';

/** A page of the same origin that takes styles from files alone. */
const openStrictPage = () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head>
    <meta http-equiv="Content-Security-Policy" content="style-src ${location.origin}">
    <script type="text/plain" src="${location.origin}/demo/public/embed.js"></script>
    <script type="module" src="${location.origin}/test/components/strict-page.ts"></script>
    </head><body><style>body { color: red }</style><lk-countdown until="2999-01-01T00:00:00Z"></lk-countdown></body></html>`;
  document.body.append(frame);
  return frame;
};

describe('a page whose policy lets no style element be', () => {
  afterEach(clearStage);

  it('has its elements and their tokens styled nevertheless', async () => {
    const frame = openStrictPage();
    const page = () => {
      const view = frame.contentWindow;
      const countdown = view?.document.querySelector('lk-countdown');
      if (!view || !countdown?.shadowRoot?.querySelector('[role=timer]')) throw new Error('no countdown');
      return {
        own: view.getComputedStyle(view.document.body).color,
        element: view.getComputedStyle(countdown).whiteSpace,
        token: view.getComputedStyle(countdown).getPropertyValue('--lk-brand').trim(),
      };
    };
    await until(() => expect(page()).to.deep.equal({ own: 'rgb(0, 0, 0)', element: 'nowrap', token: '#1d5c48' }));
  });
});
