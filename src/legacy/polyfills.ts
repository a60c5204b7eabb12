// Nothing writes the files of this folder anew for old engines: their own syntax is that of 2017.
// What the kit uses and Chrome 64 or iOS 11 lack, each by itself: told to find out by itself, a tool brings three times as much.
import 'abortcontroller-polyfill/dist/polyfill-patch-fetch';
import 'core-js/modules/es.array.at.js';
import 'core-js/modules/es.array.flat.js';
import 'core-js/modules/es.array.flat-map.js';
import 'core-js/modules/es.global-this.js';
import 'core-js/modules/es.object.from-entries.js';
import 'core-js/modules/es.promise.finally.js';
import 'core-js/modules/es.string.replace-all.js';
import 'core-js/modules/es.string.match-all.js';
import 'core-js/modules/web.queue-microtask.js';
import './adopted-sheets.ts';
import './rem.ts';
import './toggle-attribute.ts';
