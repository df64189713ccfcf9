// The report reads well in a real browser: both languages, page and phone, no script, no network.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../analysis/charts/speech.ts'
import { htmlReport } from '../../analysis/report/html.ts'
import { findChromium, launch } from '../browser.ts'
import { fixture } from '../unit/report/results-fixture.ts'
import { faultsInPage, inkOf, paperOf } from './page-faults.ts'

const browserPath = await findChromium()
const widths = [1280, 390] as const
const cases = languages.flatMap((lang) => widths.map((width) => ({ lang, width })))

let browser: Browser
let folder = ''
let address = ''

beforeAll(async () => {
  if (browserPath === undefined) return
  folder = await mkdtemp(join(tmpdir(), 'afterlab-report-'))
  const file = join(folder, 'report.html')
  const note = {
    zh: '快手「小额自动仅退款」（已发货）单笔最高 ¥20；未发货请用「发货前自动仅退款」，没有单笔上限',
    en: 'Kuaishou’s small-amount auto refund (shipped orders) takes at most ¥20 an order',
  }
  await writeFile(file, await htmlReport({ ...fixture, notes: [note] }))
  address = pathToFileURL(file).href
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  if (folder !== '') console.log(`screenshots: ${folder}`)
})

type Complaints = { page: Page; said: string[]; asked: string[] }

/** The open report with everything that it complained about and asked the network for. */
async function open(query: string, width: number, javaScriptEnabled = true): Promise<Complaints> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address + query)
  return { page, said, asked }
}

describe.skipIf(browserPath === undefined)('the report in Chromium', { timeout: 60_000 }, () => {
  it.each(cases)('cuts nothing off in $lang at $width px', async ({ lang, width }) => {
    const { page, said, asked } = await open(`?lang=${lang}`, width)
    const htmlLang = lang === 'zh' ? 'zh-CN' : 'en'
    const visible = await page.locator('main:visible').evaluateAll((all) => all.map((m) => m.lang))
    expect(visible).toEqual([htmlLang])
    expect(await page.evaluate(faultsInPage)).toEqual([])
    await page.screenshot({ path: join(folder, `${lang}-${width}.png`), fullPage: true })
    await page.locator(`main:visible details`).evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
    expect(await page.evaluate(faultsInPage)).toEqual([])
    expect(said).toEqual([])
    expect(asked).toEqual([`${address}?lang=${lang}`])
    await page.context().close()
  })

  it('changes language and theme at a click', async () => {
    const { page, said } = await open('', 1280)
    expect(await page.title()).toContain('女装')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('main:visible').getAttribute('lang')).toBe('en')
    expect(await page.title()).toContain('ordinary month')
    const colour = async (): Promise<string> => page.evaluate(paperOf)
    const light = await colour()
    await page.getByRole('button', { name: 'Light or dark' }).click()
    expect(await colour()).not.toBe(light)
    // Charts change their inks with the page.
    const ink = page.locator('main:visible .wide svg text').first()
    expect(await ink.evaluate(inkOf)).toBe('rgb(163, 170, 184)')
    await page.screenshot({ path: join(folder, 'dark.png') })
    expect(said).toEqual([])
    await page.context().close()
  })

  it('reads in its default language without any script', async () => {
    const { page, asked } = await open('', 1280, false)
    expect(await page.locator('main:visible h3').first().textContent()).toBe('自动退款')
    expect(await page.locator('figure:visible .wide svg').count()).toBe(12)
    expect(asked).toHaveLength(1)
    await page.context().close()
  })

  it('prints one language on white paper, without controls', async () => {
    const { page } = await open('?lang=en', 1280)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('button:visible, nav:visible').count()).toBe(0)
    expect(await page.evaluate(paperOf)).toBe('rgb(255, 255, 255)')
    await page.pdf({ path: join(folder, 'report.pdf'), format: 'A4' })
    await page.context().close()
  })
})
