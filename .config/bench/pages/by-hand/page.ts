import type { CardParticipation, CardPass } from '../../../../src/contract/card.ts';
import type { Code } from '../../../../src/contract/code.ts';
import type { Session } from '../../../../src/contract/session.ts';

const campaign = '/campaigns/tea-card';

/** A part of the page, which the HTML has. */
const part = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
};
const key = part('.key', HTMLButtonElement);
const dialog = part('dialog', HTMLDialogElement);

const randomText = (bytes: number) =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** What is kept on the phone under a name, made where there is none yet. */
const kept = async (name: string, make: () => string | Promise<string>) => {
  const value = localStorage.getItem(name) ?? (await make());
  localStorage.setItem(name, value);
  return value;
};

const ask = async <Answer>(method: string, path: string, headers: Readonly<Record<string, string>>, body?: object) => {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Answer;
};

const token = () =>
  kept('token', async () => {
    const deviceKey = await kept('device', () => randomText(32));
    return (await ask<Session>('POST', '/sessions', {}, { grant: 'guest', deviceKey })).token;
  });
const bearer = async () => ({ Authorization: `Bearer ${await token()}` });

const grouped = (text: string, size: number) => text.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');

let held: CardPass | undefined;

const show = (pass: CardPass) => {
  held = pass;
  part('.card', Element).classList.add('held');
  part('.number', Element).textContent = grouped(pass.number, 4);
  key.textContent = '出示会员码';
};

const claim = async () => {
  key.textContent = '正在办卡';
  try {
    const headers = { ...(await bearer()), 'Idempotency-Key': await kept('claim', () => randomText(16)) };
    const { disclosure: disclosureVersion } = key.dataset;
    show(await ask<CardPass>('POST', `${campaign}/claims?lang=zh-CN`, headers, { disclosureVersion }));
  } catch {
    key.textContent = '领取会员卡';
    part('[role=status]', Element).textContent = '没连上，请再试一次';
  }
};

const showCode = async (id: string): Promise<void> => {
  const [{ create }, { code, issuedAt, expiresAt }] = await Promise.all([
    import('qrcode/lib/core/qrcode.js'),
    ask<Code>('POST', `/passes/${id}/codes`, await bearer()),
  ]);
  const { data, size } = create(code, { errorCorrectionLevel: 'Q' }).modules;
  const path = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''));
  part('dialog svg', Element).setAttribute('viewBox', `0 0 ${size} ${size}`);
  part('dialog path', Element).setAttribute('d', path.join(''));
  part('.digits', Element).textContent = grouped(code, 6);
  if (!dialog.open) dialog.showModal();
  // A new one before the old one dies.
  setTimeout(() => dialog.open && void showCode(id), Date.parse(expiresAt) - Date.parse(issuedAt) - 6_000);
};

key.addEventListener('click', () => {
  if (held) void showCode(held.id);
  else if (key.textContent === '领取会员卡') void claim();
});

if (localStorage.getItem('token') !== null) {
  const { pass } = await ask<CardParticipation>('GET', `${campaign}/participation?lang=zh-CN`, await bearer());
  if (pass) show(pass);
}
