/*
 * Stands in for WeChat's JS-SDK 1.6.0 and for the app behind it, where there is no phone: written from the public documentation of the
 * JS-SDK ("JS-SDK说明文档"), and from how pages are seen to depend on it. A classic script in ES2015, for it runs as it is.
 *
 * `window.__wxStandIn` is where whoever tries it says how the phone and its owner are, before the script comes or at any time after, and
 * where they read what WeChat was told. All of it may be left out.
 *
 *   check(asked)   whether a signature is right, true or false or a promise of it, for `{ appId, timestamp, nonceStr, signature, url }`;
 *                  without it the server that this script came from is asked, at `/stand-in/check`
 *   scan           what the next scan reads: a text, or a list of them, one for each scan; a bar code reads `EAN_13,6901234567892`
 *   place          where the phone is, as satellites say it (WGS-84): `{ latitude, longitude, accuracy, speed }`
 *   answer         by the name of a function (or `config`), what comes of calling it: what stands behind the colon of `errMsg`, such as
 *                  `cancel` or `fail, no camera`; `silent` for an answer that never comes; a list is used up, one for each call; a function
 *                  is called with the options and says it, or promises to
 *   lacks          names of functions that this version of WeChat does not have
 *   delay          milliseconds that WeChat takes to answer anything; 10 unless given
 *   openTags       set by the script: the open tags that the last right config asked for
 *   told           set by the script, what it was told: `configs` (each as given, with the `url` it was held against and its `errMsg`),
 *                  `calls` (each `{ name, options, errMsg }`), `shared` (`friends` and `moments`), `hidden` (items of the menu), `opened`
 *                  (places), `cards`, `closed` (how often the page was closed), `fontSize` (what the page asked for)
 *   setFontSize(n) does what a person does in WeChat's own menu
 *
 * As the real one: nothing is answered at once; `ready` waits for the first config alone, is called after it even when it failed, and
 * after that at once; a new `error` takes the place of the last; a config that is refused is told to `error` only; functions that are not
 * in `jsApiList` are refused. iOS holds a signature against the address that the page was opened with, Android against that of now, and
 * lets go of what was allowed when the address changes.
 */
(function () {
  'use strict';

  const standIn = (window.__wxStandIn = window.__wxStandIn || {});
  const told = (standIn.told = {
    configs: [],
    calls: [],
    shared: { friends: undefined, moments: undefined },
    hidden: [],
    opened: [],
    cards: [],
    closed: 0,
    fontSize: undefined,
  });
  standIn.openTags = [];

  const server = document.currentScript ? new URL(document.currentScript.src).origin : location.origin;
  const agent = navigator.userAgent;
  const isInside = /MicroMessenger/i.test(agent);
  const isIos = /iPhone|iPad|iPod/i.test(agent);

  const withoutFragment = (url) => url.replace(/#.*$/, '');
  const landing = (() => {
    const entry = performance.getEntriesByType('navigation')[0];
    const name = entry ? entry.name : '';
    return withoutFragment(name.indexOf(`${location.origin}/`) === 0 ? name : location.href);
  })();
  const heldUrl = () => (isIos ? landing : withoutFragment(location.href));

  const later = (act) => {
    setTimeout(act, standIn.delay === undefined ? 10 : standIn.delay);
  };

  /** What was said of a call before it: `undefined` where nothing was, so that it goes as it should. */
  const saidOf = (name, options) => {
    const said = (standIn.answer || {})[name];
    if (Array.isArray(said)) return said.shift();
    return typeof said === 'function' ? said(options) : said;
  };

  // What is allowed, and for which address.
  let allowed = { url: undefined, names: [] };

  /** Functions that need no permission. */
  const free = ['checkJsApi', 'closeWindow', 'hideOptionMenu', 'showOptionMenu'];

  const refusalOf = (name) => {
    if ((standIn.lacks || []).indexOf(name) >= 0) return 'function not exist';
    if (free.indexOf(name) >= 0) return undefined;
    if (allowed.url === undefined || allowed.url !== heldUrl())
      return 'fail, the permission value is offline verifying';
    return allowed.names.indexOf(name) < 0 ? 'permission denied' : undefined;
  };

  /** Tells the page what came of it: its own function for that, then `complete`. */
  const tell = (options, answer) => {
    const outcome = answer.errMsg.slice(answer.errMsg.indexOf(':') + 1);
    const heard = outcome === 'ok' ? options.success : outcome === 'cancel' ? options.cancel : options.fail;
    if (heard) heard(answer);
    if (options.complete) options.complete(answer);
  };

  /** One call of the page: refused, answered as was said before, or done. */
  const call = (name, given, act) => {
    const options = given || {};
    const record = { name, options, errMsg: undefined };
    told.calls.push(record);
    if (!isInside) return;
    // Whether it may is looked at when it asks, and told later.
    const outcome = refusalOf(name) || saidOf(name, options);
    later(() => {
      Promise.resolve(outcome).then((said) => {
        if (said === 'silent') return;
        const found = said && said !== 'ok' ? undefined : act(options);
        record.errMsg = `${name}:${said || 'ok'}`;
        tell(options, Object.assign({}, found, { errMsg: record.errMsg }));
      });
    });
  };

  // Satellites and maps of China are hundreds of metres apart: the public approximation of how.
  const toGcj02 = (latitude, longitude) => {
    const { PI, sin, cos, sqrt, abs } = Math;
    const x = longitude - 105;
    const y = latitude - 35;
    const waves = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
    const wave = (of, first, second, third, fourth) =>
      (20 * sin(of * PI) +
        40 * sin((of / 3) * PI) +
        first * sin((of / second) * PI) +
        third * sin((of * PI) / fourth)) *
      (2 / 3);
    const north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves + wave(y, 160, 12, 320, 30);
    const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves + wave(x, 150, 12, 300, 30);
    const angle = (latitude / 180) * PI;
    const flat = 0.006693421622965943;
    const bend = 1 - flat * sin(angle) * sin(angle);
    const radius = 6378245;
    return {
      latitude: latitude + (north * 180) / (((radius * (1 - flat)) / (bend * sqrt(bend))) * PI),
      longitude: longitude + (east * 180) / ((radius / sqrt(bend)) * cos(angle) * PI),
    };
  };

  const westLake = { latitude: 30.2525, longitude: 120.1655 };

  const place = (type) => {
    const { latitude, longitude, accuracy = 30, speed = 0 } = standIn.place || westLake;
    const point = type === 'gcj02' ? toGcj02(latitude, longitude) : { latitude, longitude };
    return Object.assign({ accuracy, speed }, point);
  };

  const scanned = () => {
    const { scan } = standIn;
    return Array.isArray(scan) ? scan.shift() : scan === undefined ? 'https://example.com/' : scan;
  };

  const acts = {
    updateAppMessageShareData: ({ title, desc, link, imgUrl }) => {
      told.shared.friends = { title, desc, link, imgUrl };
    },
    updateTimelineShareData: ({ title, link, imgUrl }) => {
      told.shared.moments = { title, link, imgUrl };
    },
    scanQRCode: ({ needResult }) => {
      const text = scanned();
      return needResult ? { resultStr: text } : undefined;
    },
    getLocation: ({ type }) => place(type),
    openLocation: ({ latitude, longitude, name, address, scale, infoUrl }) => {
      told.opened.push({ latitude, longitude, name, address, scale, infoUrl });
    },
    hideMenuItems: ({ menuList }) => {
      told.hidden = told.hidden.concat(menuList);
    },
    showMenuItems: ({ menuList }) => {
      told.hidden = told.hidden.filter((item) => menuList.indexOf(item) < 0);
    },
    hideAllNonBaseMenuItem: () => {
      told.hidden.push('all');
    },
    showAllNonBaseMenuItem: () => {
      told.hidden = [];
    },
    hideOptionMenu: () => {
      told.hidden.push('menu');
    },
    showOptionMenu: () => {
      told.hidden = told.hidden.filter((item) => item !== 'menu');
    },
    closeWindow: () => {
      told.closed += 1;
    },
    addCard: ({ cardList }) => {
      told.cards = told.cards.concat(cardList);
      return { cardList: cardList.map((card) => Object.assign({ isSuccess: true }, card)) };
    },
    checkJsApi: ({ jsApiList }) => {
      const checkResult = {};
      jsApiList.forEach((name) => {
        checkResult[name] = name in acts && (standIn.lacks || []).indexOf(name) < 0;
      });
      return { checkResult };
    },
  };

  const ask = (asked) => {
    if (standIn.check) return Promise.resolve(standIn.check(asked));
    const query = Object.keys(asked).map((key) => `${key}=${encodeURIComponent(String(asked[key]))}`);
    return fetch(`${server}/stand-in/check?${query.join('&')}`, { cache: 'no-store' })
      .then((response) => response.json())
      .then(({ ok }) => ok);
  };

  // The first config is waited for; what comes after it finds `ready` open.
  let state = 'none';
  let failed;
  let waiting = [];
  let onError;

  const configured = (config, record, errMsg) => {
    record.errMsg = errMsg;
    const isRight = errMsg === 'config:ok';
    allowed = isRight ? { url: record.url, names: config.jsApiList || [] } : { url: undefined, names: [] };
    if (isRight) standIn.openTags = config.openTagList || [];
    state = 'done';
    if (!isRight && onError) onError({ errMsg });
    else if (!isRight) failed = { errMsg };
    const ready = waiting;
    waiting = [];
    ready.forEach((listener) => listener());
  };

  window.wx = window.jWeixin = {
    config(config) {
      const url = heldUrl();
      const record = Object.assign({}, config, { url, errMsg: undefined });
      told.configs.push(record);
      if (!isInside) return;
      const { appId, timestamp, nonceStr, signature } = config;
      later(() => {
        Promise.resolve(saidOf('config', config))
          .then((said) => said || ask({ appId, timestamp, nonceStr, signature, url }))
          .then((answer) => (answer === true ? 'ok' : answer === false ? 'invalid signature' : answer))
          .catch((error) => `fail, ${String(error)}`)
          .then((outcome) => {
            if (outcome !== 'silent') configured(config, record, `config:${outcome}`);
          });
      });
    },
    ready(listener) {
      if (state === 'none') waiting.push(listener);
      else listener();
    },
    error(listener) {
      onError = listener;
      if (failed) listener(failed);
      failed = undefined;
    },
  };
  Object.keys(acts).forEach((name) => {
    window.wx[name] = (options) => call(name, options, acts[name]);
  });

  if (!isInside) return;

  // What the app itself puts into every page, with the SDK or without.
  const bridged = {};
  window.WeixinJSBridge = window.WeixinJSBridge || {
    invoke(name, options, heard) {
      if (name === 'closeWindow') told.closed += 1;
      if (name === 'setFontSizeCallback') told.fontSize = options.fontSize;
      if (heard) later(() => heard({ err_msg: `${name}:ok` }));
    },
    on(name, listener) {
      bridged[name] = listener;
    },
  };
  standIn.setFontSize = (fontSize) => {
    if (bridged['menu:setfont']) bridged['menu:setfont']({ fontSize });
  };
  document.dispatchEvent(new Event('WeixinJSBridgeReady'));
})();
