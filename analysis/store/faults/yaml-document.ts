import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Pair, YAMLError } from 'yaml'
import { throwFaults } from './input-faults.ts'
import type { FaultPlace, Text } from './input-faults.ts'

/** Which half of `name: value` a place means. */
export type PlacePart = 'key' | 'value'

/** A parsed YAML or JSON text that still knows where each of its values was written. */
export type YamlDocument = {
  file: string
  value: unknown
  /** The place of the value at `path`; where the text has none, that of the nearest group around it. */
  placeOf: (path: readonly PropertyKey[], part: PlacePart) => FaultPlace
}

/**
 * Parses YAML 1.2, of which JSON is a part.
 * @param file the name to show; nothing is read here.
 * @throws InputFaults with line, column and the offending line when the text is not YAML.
 */
export function parseYaml(text: string, file: string): YamlDocument {
  const lines = text.split(/\r\n|\n|\r/)
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    version: '1.2',
  })
  const placeAt = (start: number, end: number): FaultPlace => {
    const { line, col } = counter.linePos(start)
    const excerpt = lines[line - 1] ?? ''
    const room = Math.max(1, excerpt.length - col + 1)
    return { file, line, column: col, excerpt, length: Math.min(Math.max(1, end - start), room) }
  }
  throwFaults(
    document.errors.map((error) => ({
      what: syntaxText(error),
      because: { zh: `YAML 解析：${error.message}`, en: `YAML: ${error.message}` },
      where: placeAt(error.pos[0], error.pos[1]),
    })),
  )
  return {
    file,
    value: document.toJS({ maxAliasCount: 100 }),
    placeOf(path, part) {
      const [start, end] = rangeOf(document, path, part)
      return { ...placeAt(start, end), path: path.map(String).join('.') }
    },
  }
}

function rangeOf(
  document: Document,
  path: readonly PropertyKey[],
  part: PlacePart,
): readonly [number, number] {
  let node: unknown = document.contents
  let found: readonly [number, number] = [0, 1]
  for (const [depth, key] of path.entries()) {
    const pair = childOf(node, key, document)
    if (pair === undefined) break
    const isLast = depth === path.length - 1
    const shown = isLast && part === 'value' ? (pair.value ?? pair.key) : (pair.key ?? pair.value)
    if (isNode(shown) && shown.range) found = [shown.range[0], shown.range[1]]
    node = pair.value
  }
  return found
}

/** The named or numbered child of a node; a list item has no key of its own. */
function childOf(
  parent: unknown,
  key: PropertyKey,
  document: Document,
): { key?: Node | undefined; value?: Node | undefined } | undefined {
  const node = isNode(parent) ? resolve(parent, document) : undefined
  if (isSeq(node)) {
    const item = node.items[Number(key)]
    return isNode(item) ? { value: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(
    (item: Pair) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === key,
  )
  if (pair === undefined) return undefined
  return {
    key: isNode(pair.key) ? pair.key : undefined,
    value: isNode(pair.value) ? pair.value : undefined,
  }
}

function resolve(node: Node, document: Document): Node | undefined {
  return 'resolve' in node && typeof node.resolve === 'function' ? node.resolve(document) : node
}

function syntaxText({ code }: YAMLError): Text {
  if (code === 'DUPLICATE_KEY') return { zh: '同一个名称写了两次', en: 'one name is given twice' }
  if (code === 'TAB_AS_INDENT') return { zh: '用制表符缩进', en: 'a tab is used to indent' }
  if (code === 'BAD_INDENT') return { zh: '缩进不对', en: 'the indentation does not fit' }
  return { zh: '不是合法的 YAML', en: 'this is not YAML' }
}
