import { build, type InlineConfig } from 'vite';
import { describe, expect, it } from 'vitest';

import { production } from '../../.config/build/production.ts';

/** Builds one module as the kit is built, and says what became of it. */
const built = async (code: string) => {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'silent',
    plugins: [
      ...production.plugins,
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' || id === 'later' ? `\0${id}` : undefined),
        load: (id) => (id === '\0entry' ? code : id === '\0later' ? 'export const later = 1;' : undefined),
      },
    ],
    build: {
      ...production.build,
      write: false,
      minify: false,
      rolldownOptions: { input: 'entry', external: 'lit', preserveEntrySignatures: 'strict' },
    },
  };
  const [output] = [await build(config)].flat();
  const entry =
    output && 'output' in output ? output.output.find((one) => one.type === 'chunk' && one.isEntry) : undefined;
  return entry?.type === 'chunk' ? entry.code : '';
};

describe('a production build', () => {
  it('takes indentation and comments out of styles, and keeps what counts', async () => {
    const code = await built(`
      import { css } from 'lit';
      export const styles = css\`
        /* The brand's colour. */
        :host > .a b,
        .c:not(.d) {
          content: 'a;  /* b */';
          width: calc(100% - 2px);
          background:
            url("x, y.png") 0 0 / 51% 100%,
            none;
          opacity: 0.5;
          margin: 10.5px 0;
        }
      \`;
    `);
    expect(code).toContain(
      ':host>.a b,.c:not(.d){content:\'a;  /* b */\';width:calc(100% - 2px);background:url("x, y.png") 0 0/51% 100%,none;opacity:.5;margin:10.5px 0}`',
    );
  });

  it('takes indentation out of markup, and leaves one space wherever there was any', async () => {
    const code = await built(`
      import { html } from 'lit';
      export const list = (a) => html\`
        <b>one</b>
        <i>two</i><u>\${html\`
          <s class="x   y">\${a}</s>  three\`}</u>
      \`;
    `);
    expect(code).toContain('html` <b>one</b> <i>two</i><u>${html` <s class="x y">${a}</s> three`}</u> `');
  });

  it('leaves other texts alone', async () => {
    expect(await built('export const text = `a  b\\n   c`; export const other = ((s) => s)`d   e`;')).toMatch(
      /a {2}b[^]*d {3}e/,
    );
  });

  it('asks under another address for what did not come', async () => {
    const code = await built("export const late = () => import('later').then(({ later }) => later);");
    expect(code).toMatch(/__vitePreload\(\(again\) => import\((".\/[^"]+") \+ again\), \1\)/);
    expect(code).not.toMatch(/modulepreload|preloadError/);
  });
});
