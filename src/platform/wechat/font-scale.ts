import { type Bridge, withBridge } from './bridge.ts';
import { signsLanding } from './in-wechat.ts';

/** Our layouts hold text of twice its size. */
const utmost = 200;

/** In an iOS page WeChat sets how much larger text is on the body, in percent; kit elements, which keep to their own size elsewhere, take it over. */
const guardBody = () => {
  const { body, documentElement: root } = document;
  const follow = () => {
    const [, percent] = /^([\d.]+)%$/.exec(getComputedStyle(body).getPropertyValue('-webkit-text-size-adjust')) ?? [];
    if (percent === undefined) return;
    const most = `${String(Math.min(utmost, Number(percent)))}%`;
    root.style.setProperty('--_lk-text-size', most);
    if (Number(percent) > utmost) body.style.setProperty('-webkit-text-size-adjust', most, 'important');
  };
  new MutationObserver(follow).observe(body, { attributes: true, attributeFilter: ['style'] });
  follow();
};

/** WeChat's sizes on Android, from one that is large to the usual one. */
const smaller = [4, 3, 2];

/** A text that nobody sees, whose size in pixels is its growth in percent. */
const createProbe = () => {
  const probe = document.createElement('span');
  probe.className = 'lk-text-probe';
  probe.textContent = '字';
  probe.setAttribute('aria-hidden', 'true');
  const { style } = probe;
  style.position = 'fixed';
  style.top = '0';
  style.left = '-9999px';
  style.visibility = 'hidden';
  style.fontSize = '100px';
  document.body.append(probe);
  return { probe, grown: () => parseFloat(getComputedStyle(probe).fontSize) };
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const ask = (bridge: Bridge, fontSize: number) =>
  new Promise((resolve) => bridge.invoke('setFontSizeCallback', { fontSize }, resolve));

/** In an Android page WeChat makes text larger by itself; it is asked for a smaller size, step by step, until our layouts hold it. */
const guardZoom = (bridge: Bridge) => {
  if (typeof ResizeObserver !== 'function') return;
  const { probe, grown } = createProbe();
  let isAsking = false;
  const follow = async () => {
    if (isAsking) return;
    isAsking = true;
    for (const fontSize of smaller) {
      if (grown() <= utmost) break;
      await ask(bridge, fontSize);
      await nextFrame();
    }
    isAsking = false;
  };
  // What an observer changes itself it complains of: the next frame may.
  new ResizeObserver(() => requestAnimationFrame(() => void follow())).observe(probe);
};

let isGuarded = false;

/** Lets the text size that somebody chose in WeChat grow to twice, which no layout of ours breaks at, and no further. */
export const guardFontScale = (): void => {
  if (isGuarded) return;
  isGuarded = true;
  if (signsLanding()) guardBody();
  else withBridge(guardZoom);
};
