// Opens a report in headless Chromium and uses it as a reader would; prints what is wrong, or nothing.
//
//   node page.mjs PLAYWRIGHT-FOLDER CHROMIUM REPORT.html [SCREENSHOT-PREFIX]
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [, , modules, executablePath, report, shots] = process.argv;
const {chromium} = createRequire(modules + '/')('playwright-core');
const wrong = [];
const expect = (truth, what) => { if (!truth) wrong.push(what); };

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});

async function open(options, scheme) {
  const context = await browser.newContext({colorScheme: scheme, ...options});
  const page = await context.newPage();
  page.on('request', request => expect(request.url().startsWith('file:'), `asks the network for ${request.url()}`));
  page.on('console', message => expect(message.type() !== 'error', `console: ${message.text()}`));
  page.on('pageerror', error => wrong.push(`script: ${error.message}`));
  page.on('dialog', dialog => { wrong.push('words of an article ran as a script'); dialog.dismiss(); });
  await page.goto(pathToFileURL(report).href);
  return page;
}

const count = (page, selector) => page.locator(selector).count();
const shown = page => page.locator('.finding:visible').count();

async function reading(page) {
  const findings = await count(page, '.finding');
  expect(findings > 0, 'no finding on the page');
  expect(await count(page, 'main script, main img, main iframe, main style') === 0, 'an article brought an element');
  const broken = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id)));
  expect(broken.length === 0, `links without a target: ${broken.slice(0, 3)}`);
  const twice = await page.evaluate(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); });
  expect(twice.length === 0, `ids that stand twice: ${twice.slice(0, 3)}`);
  expect(await count(page, '.matrix tbody tr[data-finding]') === findings, 'the matrix has not a row a finding');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(!wide, 'the page scrolls sideways');
  return findings;
}

async function filtering(page, findings) {
  const rule = await page.locator('.finding').first().getAttribute('data-rule');
  await page.selectOption('select[name=rule]', rule);
  expect(await shown(page) === await count(page, `.finding[data-rule="${rule}"]`), 'the rule filter shows other findings');
  expect(await page.locator('.matrix tr[data-finding]:visible').count() === await shown(page), 'the matrix is not filtered');
  await page.click('button[type=reset]');
  await page.waitForFunction(n => [...document.querySelectorAll('.finding')].filter(f => !f.hidden).length === n, findings);
  const kind = await page.locator('.finding').first().getAttribute('data-kind');
  await page.locator(`input[value=${kind}]`).uncheck();
  expect(await shown(page) === findings - await count(page, `.finding[data-kind=${kind}]`), 'the severity filter shows other findings');
  await page.click('button[type=reset]');
  const article = (await page.locator('.finding').first().getAttribute('data-articles')).split(' ')[0];
  await page.selectOption('select[name=article]', article);
  expect(await shown(page) === await count(page, `.finding[data-articles~="${article}"]`), 'the article filter shows other findings');
  await page.click('button[type=reset]');
}

async function keyboard(page) {
  await page.keyboard.press('j');
  const first = await page.evaluate(() => document.activeElement.id);
  expect(first.endsWith('-f1'), `j went to ${first}`);
  expect(await count(page, '.mark.on') > 0, 'the words of the chosen finding are not marked');
  await page.keyboard.press('k');
  await page.locator('a.mark').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.classList.contains('finding'));
  await page.locator('.place').first().click();
  expect(/-p\d+$/.test(page.url()), 'a place of a finding leads nowhere');
}

// The luminance contrast of text and what is behind it, by WCAG 2.
const contrast = page => page.evaluate(() => {
  const rgb = css => css.match(/[\d.]+/g).map(Number);
  const luminance = css => rgb(css).slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] !== 0) return c; } return 'rgb(255, 255, 255)'; };
  const poor = new Set();
  for (const e of document.querySelectorAll('main *, header *, .bar *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) continue;
    const [a, b] = [luminance(getComputedStyle(e).color), luminance(behind(e))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) poor.add(`${e.tagName.toLowerCase()}.${e.className} ${((a + .05) / (b + .05)).toFixed(2)}`);
  }
  return [...poor];
});

for (const scheme of ['light', 'dark']) {
  const page = await open({viewport: {width: 1440, height: 900}}, scheme);
  const findings = await reading(page);
  const poor = await contrast(page);
  expect(poor.length === 0, `${scheme}: too little contrast: ${poor.slice(0, 5).join('; ')}`);
  if (shots) await page.screenshot({path: `${shots}-${scheme}.png`, fullPage: true});
  await filtering(page, findings);
  await keyboard(page);
  if (shots) await page.screenshot({path: `${shots}-${scheme}-chosen.png`});
}
const phone = await open({viewport: {width: 390, height: 844}}, 'light');
await reading(phone);
if (shots) await phone.screenshot({path: `${shots}-phone.png`, fullPage: true});
const plain = await open({viewport: {width: 1440, height: 900}, javaScriptEnabled: false}, 'light');
expect(await plain.locator('.finding').first().isVisible(), 'without a script nothing is shown');
expect(!await plain.locator('.bar').isVisible().catch(() => false), 'without a script the filter is shown');
const paper = await open({viewport: {width: 1000, height: 1400}}, 'dark');
await paper.emulateMedia({media: 'print', colorScheme: 'dark'});
expect(!await paper.locator('.bar').isVisible(), 'the filter is printed');
const faint = await contrast(paper);
expect(faint.length === 0, `on paper: too little contrast: ${faint.slice(0, 5).join('; ')}`);
if (shots) await paper.pdf({path: `${shots}.pdf`, format: 'A4', printBackground: true});
await browser.close();
if (wrong.length) {
  console.log([...new Set(wrong)].join('\n'));
  process.exit(1);
}
