// What Chrome 64 lacks, for pages of the test runner: the language's own pieces, which a build for old browsers brings by itself, and the kit's.
import 'core-js/actual';
import '../../../src/legacy/polyfills.ts';

// Counted on by zod’s development build and by fast-check as they load, and then used by no test.
Object.assign(globalThis, { BigInt: Number, BigInt64Array: Float64Array, BigUint64Array: Float64Array });

// So does chai on events without an element: a comment node takes them as well.
const events = function (this: EventTarget) {
  return Object.setPrototypeOf(document.createComment(''), Object.getPrototypeOf(this) as object) as EventTarget;
};
events.prototype = EventTarget.prototype;
Object.assign(globalThis, { EventTarget: events });

// A short way to write an answer, for tests.
if (!('json' in Response)) {
  const json = (data: unknown, init: ResponseInit = {}) =>
    new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' }, ...init });
  Object.assign(Response, { json });
}

// Axe compares names word by word; without a segmenter it takes what is between two spaces for a word, in Chinese too.
if (!('Segmenter' in Intl)) {
  class Segmenter {
    segment = (text: string) => Array.from(text, (segment) => ({ segment, isWordLike: true }));
  }
  Object.assign(Intl, { Segmenter });
}
