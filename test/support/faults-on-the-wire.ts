import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What a backend answered, whole. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request that a fault strikes, on its way between a browser and a backend. */
export interface Passage {
  /** Hands the request to the backend and waits for its whole answer; more than once is more than one request. */
  readonly forward: () => Promise<WholeAnswer>;
  /** Where the browser waits. */
  readonly browser: ServerResponse;
  /** From 0 to 1, the same for the same seed. */
  readonly random: () => number;
}

/** What goes wrong with one request. */
export type WireFault = (passage: Passage) => Promise<void>;

/** Says how long the body is, so that a browser can know when there is less. */
const sendHead = ({ browser }: Passage, { status, headers, body }: WholeAnswer) => {
  browser.writeHead(status, {
    ...headers,
    ...(status === 204 ? {} : { 'content-length': body.length }),
  });
  browser.flushHeaders();
};

const send = (passage: Passage, answer: WholeAnswer) => {
  sendHead(passage, answer);
  passage.browser.end(answer.body);
};

const page = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';

const sayBadGateway = ({ browser }: Passage) => {
  browser.writeHead(502, { 'content-type': 'text/html; charset=utf-8' });
  browser.end(page);
};

const oneOf = <Item>(random: () => number, first: Item, second: Item) => (random() < 0.5 ? first : second);

/** The backend does it at once, and its answer comes `ms` later. */
export const delay =
  (ms: number): WireFault =>
  async (passage) => {
    const answer = await passage.forward();
    await pause(ms);
    send(passage, answer);
  };

/** The request never arrives, and the connection breaks. */
export const dropRequest: WireFault = ({ browser }) => {
  browser.destroy();
  return Promise.resolve();
};

/** The backend does it, and the connection breaks before its answer. */
export const dropAnswer: WireFault = async ({ forward, browser }) => {
  await forward();
  browser.destroy();
};

/** The request arrives twice, the second while the first is under way; the browser gets either answer. */
export const duplicateAtOnce: WireFault = async (passage) => {
  const [first, second] = await Promise.all([passage.forward(), passage.forward()]);
  send(passage, oneOf(passage.random, first, second));
};

/** The request arrives twice, the second after the first was answered; the browser gets either answer. */
export const duplicateAfter: WireFault = async (passage) => {
  const first = await passage.forward();
  const second = await passage.forward();
  send(passage, oneOf(passage.random, first, second));
};

/** The backend does it; its answer promises its whole length, stops in the middle, and the connection breaks. */
export const truncate: WireFault = async (passage) => {
  const answer = await passage.forward();
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  if (half.length > 0) {
    sendHead(passage, answer);
    await new Promise((written) => passage.browser.write(half, written));
  }
  passage.browser.destroy();
};

/** The backend does it; of its answer about every sixteenth byte is another one, the first among them. */
export const garble: WireFault = async (passage) => {
  const answer = await passage.forward();
  const body = answer.body.map((byte, at) =>
    at === 0 || passage.random() < 1 / 16 ? byte ^ (1 + Math.floor(passage.random() * 255)) : byte,
  );
  send(passage, { ...answer, body: Buffer.from(body) });
};

/** The backend does it; its answer is JSON still, and says nothing of what it should. */
export const hollow: WireFault = async (passage) => {
  const answer = await passage.forward();
  send(passage, { ...answer, body: Buffer.from(answer.status === 204 ? '' : '{"ok":true}') });
};

/** A gateway answers with a page of its own; the request never arrives. */
export const badGatewayBefore: WireFault = (passage) => {
  sayBadGateway(passage);
  return Promise.resolve();
};

/** The backend does it, and a gateway answers with a page of its own. */
export const badGatewayAfter: WireFault = async (passage) => {
  await passage.forward();
  sayBadGateway(passage);
};

/** The backend does it, and its answer comes byte by byte over `ms`. */
export const drip =
  (ms: number): WireFault =>
  async (passage) => {
    const answer = await passage.forward();
    const { browser } = passage;
    if (answer.body.length === 0) await pause(ms);
    sendHead(passage, answer);
    for (const byte of answer.body) {
      await pause(ms / answer.body.length);
      if (browser.destroyed) return;
      browser.write(Buffer.of(byte));
    }
    browser.end();
  };

/** Nobody answers and nothing breaks; the request never arrives. */
export const hang: WireFault = () => Promise.resolve();
