import { matrixSpec } from '../charts/matrix.ts'
import type { Matrix } from '../charts/matrix.ts'
import { makeRenderer } from '../charts/render.ts'
import type { Language } from '../charts/speech.ts'
import { speak } from './speech.ts'

/** A matrix of effects as SVG text; ids inside begin with `id`. */
export async function matrixSvg(matrix: Matrix, id: string, lang: Language): Promise<string> {
  const render = await makeRenderer(speak(lang))
  return render(matrixSpec(matrix), id)
}
