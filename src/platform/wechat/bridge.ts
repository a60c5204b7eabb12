/** What WeChat puts into every page by itself, before any SDK. */
export interface Bridge {
  invoke(name: string, options: object, heard?: (answer: unknown) => void): void;
}

declare global {
  interface Window {
    readonly WeixinJSBridge?: Bridge;
  }
}

/** Calls `use` with WeChat's own bridge, once it is there. */
export const withBridge = (use: (bridge: Bridge) => void): void => {
  const go = () => {
    if (window.WeixinJSBridge) use(window.WeixinJSBridge);
  };
  if (window.WeixinJSBridge) go();
  else document.addEventListener('WeixinJSBridgeReady', go, { once: true });
};
