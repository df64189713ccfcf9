// Draws the picture of the README from out/report.html: `npm start`, then `npx tsx test/lab/make-picture.ts`.
import { fileURLToPath } from 'node:url'
import { launch } from '../browser.ts'

const report = new URL('../../out/report.html', import.meta.url)
const picture = fileURLToPath(new URL('../../notebooks/guides/report.png', import.meta.url))
/** The head of the page, the first decision and the picture of differences. */
const SIZE = { width: 1000, height: 980 }

const browser = await launch()
const page = await browser.newPage({ viewport: SIZE })
await page.goto(`${report.href}?lang=en`)
await page.screenshot({ path: picture })
await browser.close()
process.stdout.write(`${picture}\n`)
