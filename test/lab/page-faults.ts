// Functions that run inside a page: they name what a reader would see go wrong. The few parts of the
// browser that they touch are declared here, so that its types do not reach the rest of the house.

type Rect = { left: number; right: number; top: number; bottom: number; width: number }
type Part = {
  textContent: string
  clientWidth: number
  scrollWidth: number
  matches: (selector: string) => boolean
  querySelectorAll: (selector: string) => Iterable<Part>
  getBoundingClientRect: () => Rect
}
declare const document: Part & { documentElement: Part; body: Part }
declare const getComputedStyle: (part: unknown) => { backgroundColor: string; fill: string }

/** What is cut off, outside its picture or laid over something else. */
export function faultsInPage(): string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push(`page ${root.scrollWidth} px wide`)
  for (const box of document.querySelectorAll('figure, table, td, th, p, h1, h2, h3, dd')) {
    if (box.matches('.sr') || box.clientWidth === 0) continue
    if (box.scrollWidth > box.clientWidth) faults.push(`cut off: ${box.textContent.slice(0, 40)}`)
  }
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect()
    if (frame.width === 0) continue
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '')
    const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }))
    for (const { text, box } of boxes) {
      const isInside =
        box.left >= frame.left - 0.5 &&
        box.right <= frame.right + 0.5 &&
        box.top >= frame.top - 0.5 &&
        box.bottom <= frame.bottom + 0.5
      if (!isInside) faults.push(`outside the picture: ${text.textContent}`)
    }
    boxes.forEach(({ text, box }, at) => {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // Line boxes are taller than letters: a few pixels of them may touch.
        if (across > 1 && down > 5) {
          faults.push(`one over the other: ${text.textContent} / ${other.text.textContent}`)
        }
      }
    })
  }
  return faults
}

/** The colour of the page. */
export function paperOf(): string {
  return getComputedStyle(document.body).backgroundColor
}

/** The colour in which a part of a picture is filled. */
export function inkOf(part: unknown): string {
  return getComputedStyle(part).fill
}
