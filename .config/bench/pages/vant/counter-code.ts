import { Loading, showToast } from 'vant';
import { defineComponent, h, onUnmounted, ref } from 'vue';

import { makeCode } from './api.ts';

/** How long before its end, in milliseconds, a code is followed by the next. */
const overlap = 6_000;

const grouped = (digits: string) => digits.replace(/(.{6})(?=.)/g, '$1 ');

/** The code for the counter: a new one before the old one dies. */
export const CounterCode = defineComponent({
  props: { passId: { type: String, required: true } },
  setup({ passId }) {
    const shown = ref<{ readonly digits: string; readonly path: string; readonly size: number }>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const renew = async () => {
      const [{ create }, { code, issuedAt, expiresAt }] = await Promise.all([
        import('qrcode/lib/core/qrcode.js'),
        makeCode(passId),
      ]);
      const { data, size } = create(code, { errorCorrectionLevel: 'Q' }).modules;
      const path = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join(
        '',
      );
      shown.value = { digits: grouped(code), path, size };
      timer = setTimeout(start, Date.parse(expiresAt) - Date.parse(issuedAt) - overlap);
    };
    const start = () => {
      renew().catch(() => showToast('取码要联网'));
    };

    start();
    onUnmounted(() => {
      clearTimeout(timer);
    });

    return () =>
      h(
        'div',
        { class: 'code' },
        shown.value
          ? [
              h('h2', '会员码'),
              h(
                'svg',
                { viewBox: `0 0 ${shown.value.size} ${shown.value.size}`, role: 'img', 'aria-label': '二维码' },
                [h('path', { d: shown.value.path })],
              ),
              h('p', { class: 'code-digits' }, shown.value.digits),
            ]
          : h(Loading),
      );
  },
});
