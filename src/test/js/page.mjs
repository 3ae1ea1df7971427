// Looks at a page in headless Chromium as a reader does: axe-core's findings, the search typed on a
// keyboard, what was asked for elsewhere, and pictures. Talks to the browser over its pipe, so that
// nothing but Chromium and axe-core is needed.
//
//   node page.mjs CHROMIUM PAGE.html '{"search": ["…"], "fold": ["…"], "shots": [{"file", "width", "scheme"}]}'
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [chromium, page, wanted] = process.argv.slice(2);
const { search = [], fold = [], shots = [], axe = true } = JSON.parse(wanted);
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bayan-chromium-'));
const browser = spawn(
  chromium,
  ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
    '--disable-background-networking', '--hide-scrollbars', '--remote-debugging-pipe',
    `--user-data-dir=${profile}`],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

let last = 0;
const waiting = new Map();
const events = [];
let rest = '';
browser.stdio[4].on('data', (data) => {
  const messages = (rest + data).split('\0');
  rest = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? reject(new Error(JSON.stringify(message.error))) : resolve(message.result);
    } else {
      events.push(message);
    }
  }
});
const send = (method, params = {}, sessionId) =>
  new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
  });

async function look() {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const run = async (expression) => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  const show = async (width, scheme) => {
    await call('Emulation.setDeviceMetricsOverride', {
      width, height: 900, deviceScaleFactor: 1, mobile: false });
    await call('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await call('Emulation.setTimezoneOverride', { timezoneId: 'UTC' }).catch(() => {});
    await call('Page.navigate', { url: pathToFileURL(page).href });
    await run('new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", done))');
    // After a navigation the first answer may be of the page before.
    for (let i = 0; i < 200 && (await run('location.protocol')) !== 'file:'; i++) {
      await new Promise((done) => setTimeout(done, 50));
    }
    await run('document.fonts.ready.then(() => 0)');
  };
  await call('Page.enable');
  await call('Network.enable');
  await call('Log.enable');
  await call('Runtime.enable');

  const answer = { axe: [], search: [], fold: [] };
  for (const scheme of axe ? ['light', 'dark'] : []) {
    await show(scheme === 'light' ? 1280 : 400, scheme);
    await run(fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') + ';0');
    // What can be opened is looked at open.
    await run('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    answer.axe.push(...await run(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then((found) => found.violations.flatMap((v) => v.nodes.map((n) => '${scheme} ' + v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)))`));
  }
  await show(1280, 'light');
  answer.wide = await run('document.documentElement.scrollWidth <= innerWidth');
  answer.fonts = await run('[...document.fonts].filter((face) => face.status === "loaded").length');
  answer.fold = await run(`(${JSON.stringify(fold)}).map((text) => fold(text))`);
  // The search field is reached by Tab alone.
  for (let i = 0; i < 50 && search.length && (await run('document.activeElement.id')) !== 'q'; i++) {
    await call('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
    await call('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  }
  for (const words of search) {
    await run('document.activeElement.select()');
    await call('Input.insertText', { text: words });
    await run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    answer.search.push({
      words,
      found: await run('[...document.querySelectorAll("tbody tr:not([hidden])")].map((row) => row.id)'),
      count: await run('document.querySelector("output").textContent'),
      none: await run('!document.querySelector(".none").hidden'),
    });
  }
  for (const { file, width, scheme, full } of shots) {
    await show(width, scheme);
    const { data } = await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: !!full });
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }
  await show(360, 'light');
  answer.narrow = await run('document.documentElement.scrollWidth <= innerWidth');
  answer.requests = events
    .filter((event) => event.method === 'Network.requestWillBeSent')
    .map((event) => event.params.request.url)
    .filter((url) => !url.startsWith('data:') && !url.startsWith('file:') && url !== 'about:blank');
  answer.complaints = events
    .filter((event) => event.method === 'Log.entryAdded' || event.method === 'Runtime.exceptionThrown')
    .map((event) => JSON.stringify(event.params).slice(0, 300));
  return answer;
}

const deadline = setTimeout(() => { browser.kill('SIGKILL'); process.exit(3); }, 100_000);
try {
  process.stdout.write(JSON.stringify(await look()) + '\n');
} finally {
  const gone = browser.exitCode === null && new Promise((done) => browser.on('exit', done));
  // Killed, it would leave processes behind that go on writing to the profile for a moment.
  gone && send('Browser.close').catch(() => browser.kill('SIGKILL'));
  await gone;
  clearTimeout(deadline);
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
