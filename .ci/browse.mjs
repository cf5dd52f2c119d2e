// Opens the handbook as its readers do: from a server and from a disk, wide and narrow, light and dark.
// With SCREENSHOTS=FOLDER it keeps a picture of each step.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const site = process.argv[2];
const WIDE = { width: 1280, height: 1000 };
const PHONE = { width: 375, height: 812, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const TYPES = { html: "text/html", css: "text/css", js: "text/javascript", json: "application/json" };

// As a host of static pages does it: below a path, `FOLDER/` is its index.html.
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname.replace(/^\/prosecheck\//, "").replace(/(^|\/)$/, "$1index.html");
  try {
    const body = await readFile(join(site, path));
    response.writeHead(200, { "content-type": TYPES[path.split(".").at(-1)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const served = `http://127.0.0.1:${server.address().port}/prosecheck/`;
const onDisk = `${pathToFileURL(site).href}/`;

const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
const wrong = [];
page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error.message}`));
page.on("requestfailed", (request) => wrong.push(`${request.url()} failed`));
page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.url()}: ${response.status()}`));
page.on("request", (request) => {
  if (![served, onDisk, "data:", "blob:", "about:"].some((start) => request.url().startsWith(start)))
    wrong.push(`${request.url()} is asked of somebody else`);
});

async function kept(name) {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });
}

async function scheme(value) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
}

// Contrast of text and ground by WCAG 2.2, section 1.4.3, of which 4.5 is asked.
function contrast(selector) {
  const light = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(document.querySelector(selector));
  const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

async function opensARule(base, address) {
  await page.setViewport(WIDE);
  for (const value of ["light", "dark"]) {
    await scheme(value);
    await page.goto(base + address);
    assert.match(await page.$eval("h1", (h1) => h1.textContent), /filler-phrases \(FIL001\)/);
    assert.equal(await page.$eval("figure.case mark", (mark) => mark.textContent), "It is worth noting that");
    const found = await page.evaluate(contrast, "figure.case mark");
    assert.ok(found >= 4.5, `contrast of marked words is ${found} in ${value}`);
    await page.$eval("#examples", (heading) => heading.scrollIntoView());
    await kept(`rule-${value}`);
  }
}

async function searches(base, address) {
  await scheme("light");
  await page.goto(base + address);
  await page.waitForSelector(".js .md-search__button");
  await page.click(".md-search__button");
  const field = await page.waitForSelector(">>> [role=combobox]", { visible: true });
  await field.type("superlative");
  const hit = await page.waitForSelector(">>> a[role=option][href*='/rules/unsupported-superlatives/']", { visible: true });
  await kept(`search-${new URL(base).protocol.slice(0, 4)}`);
  await Promise.all([page.waitForNavigation(), hit.click()]);
  assert.match(await page.$eval("h1", (h1) => h1.textContent), /unsupported-superlatives/);
}

async function fitsAPhone(base) {
  await page.setViewport(PHONE);
  const entries = await readdir(site, { recursive: true });
  const pages = entries.filter((name) => name.endsWith("index.html"));
  assert.ok(pages.length > 40);
  for (const name of pages) {
    await page.goto(base + name);
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= 375 && width === 375, `${name} is ${content} wide, in a window of ${width}`);
  }
  await page.goto(`${base}rules/filler-phrases/index.html`);
  await kept("phone");
  const inside = (selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return box.left >= 0 && box.width > 100 && box.right <= innerWidth;
  };
  assert.equal(await page.evaluate(inside, ".md-sidebar--primary"), false);
  await page.tap(".md-header label[for=__drawer]");
  await page.waitForFunction(inside, {}, ".md-sidebar--primary");
  await kept("phone-menu");
}

try {
  await opensARule(served, "rules/filler-phrases/");
  await opensARule(onDisk, "rules/filler-phrases/index.html");
  await searches(served, "");
  await searches(onDisk, "index.html");
  await fitsAPhone(onDisk);
  assert.deepEqual(wrong, []);
  console.log("a rule's page, the search and the layout of a phone: well");
} finally {
  await browser.close();
  server.close();
}
