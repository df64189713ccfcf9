// Colours keep contrast and stay apart for every colour vision, on the light and the dark page.
import { describe, expect, it } from 'vitest'
import { armStyle, armStyles, darkInks, inks } from '../../../analysis/charts/inks.ts'
import type { Ink } from '../../../analysis/charts/inks.ts'

type Triple = [number, number, number]

function linear(hex: string): Triple {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return [r, g, b]
}

const product = (rows: readonly Triple[], [r, g, b]: Triple): Triple =>
  rows.map((row) => row[0] * r + row[1] * g + row[2] * b) as Triple

const luminance = (hex: string): number => product([[0.2126, 0.7152, 0.0722]], linear(hex))[0]

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const visions: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function lab(rgb: Triple): Triple {
  const clipped = rgb.map((c) => Math.min(1, Math.max(0, c))) as Triple
  const xyz = product(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    clipped,
  )
  const [x, y, z] = [xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883].map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116,
  ) as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const series: readonly Ink[] = ['good', 'bad', 'ink', 'clay', 'violet']

function closest(hues: Readonly<Record<Ink, string>>, vision: readonly Triple[]): number {
  const points = series.map((name) => lab(product(vision, linear(hues[name]))))
  const distances = points.flatMap((a, i) =>
    points.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  )
  return Math.min(...distances)
}

describe('the inks', () => {
  it.each(series)('%s has 4:1 contrast on white, and 3.3:1 on the dark page', (name) => {
    expect(contrast(inks[name], '#ffffff')).toBeGreaterThanOrEqual(4)
    expect(contrast(darkInks[name], '#15171c')).toBeGreaterThanOrEqual(3.3)
  })

  it.each(['text', 'soft'] as const)('%s has 4.5:1 contrast on both pages', (name) => {
    expect(contrast(inks[name], '#fbfbf9')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(darkInks[name], '#1c1f26')).toBeGreaterThanOrEqual(4.5)
  })

  it('have 3:1 contrast for the grey of what is unclear', () => {
    expect(contrast(inks.unclear, '#fbfbf9')).toBeGreaterThanOrEqual(3)
    expect(contrast(darkInks.unclear, '#1c1f26')).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(visions))('stay 32 apart (CIE 1976) under %s vision', (name) => {
    const vision = visions[name] ?? []
    expect(closest(inks, vision)).toBeGreaterThanOrEqual(32)
    expect(closest(darkInks, vision)).toBeGreaterThanOrEqual(32)
  })

  it('never tell arms apart by colour alone', () => {
    expect(new Set(armStyles.map(({ dash }) => dash.join())).size).toBe(armStyles.length)
    expect(new Set(armStyles.map(({ shape }) => shape)).size).toBe(armStyles.length)
    expect(armStyle(5)).toEqual(armStyle(0))
  })
})
