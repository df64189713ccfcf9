// The parts of notebooks/abuse-evidence.md that are quick to make are what the program gives today; the
// published cases in deep checks.
import { expect, it } from 'vitest'
import { casesText, recordsText, trialText } from '../lab/evidence-text.ts'
import { readText } from '../source-tree.ts'

const page = readText('notebooks/abuse-evidence.md')
const isDeep = process.env['AFTERLAB_DEEP'] === '1'

it('the page holds the trial of warned customers as it comes out', async () => {
  expect(page).toContain(await trialText())
})

it('the page holds the twenty records that the lot draws', async () => {
  expect(page).toContain(await recordsText())
})

it.runIf(isDeep)('the page holds the published cases as they come out', async () => {
  expect(page).toContain(await casesText())
})
