import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { shownPath, unreadable } from '../data-files.ts'
import { InputFaults } from '../faults/input-faults.ts'
import type { Fault } from '../faults/input-faults.ts'

const NEWLINE = 10

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

/**
 * The text of a file as it arrives, without a byte-order mark. UTF-8 (with or without a mark),
 * UTF-16 with a mark, or else GB18030, which shop consoles and Excel in China write.
 * @throws InputFaults when the file cannot be read, is a workbook, or holds bytes that are no text.
 */
export async function* textChunks(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let line = 1
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? ''
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new InputFaults([notText(path, line, decoder?.encoding ?? '')])
    }
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const bytes = chunk as Uint8Array
      decoder ??= new TextDecoder(encodingOf(bytes, path), { fatal: true })
      yield decode(bytes)
      for (const byte of bytes) if (byte === NEWLINE) line++
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new InputFaults([await unreadable(path, error, [])])
  }
  yield decode()
}

/** Judged by the first bytes, cut after a line so that no character is cut in two. */
export function encodingOf(bytes: Uint8Array, path: string): Encoding {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4
  const isOldExcel = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0
  if (isZip || isOldExcel) throw new InputFaults([workbook(path)])
  const end = bytes.lastIndexOf(NEWLINE)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(end > 0 ? bytes.subarray(0, end) : bytes)
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function workbook(path: string): Fault {
  return {
    what: { zh: '这是 Excel 工作簿，不是 CSV', en: 'this is an Excel workbook, not CSV' },
    because: { zh: '订单要以 CSV 读入', en: 'orders are read from CSV' },
    nearest: {
      zh: '在 Excel 里“另存为 → CSV UTF-8”',
      en: 'in Excel: Save As, CSV UTF-8',
    },
    where: { file: shownPath(path), line: 1, column: 1 },
  }
}

function notText(path: string, line: number, encoding: string): Fault {
  return {
    what: { zh: '文件里有认不出的字节', en: 'the file holds bytes that are no text' },
    because: {
      zh: `第 ${line} 行以后有一处不是 ${encoding.toUpperCase()}`,
      en: `from line ${line} on, something is not ${encoding.toUpperCase()}`,
    },
    nearest: { zh: '另存为 UTF-8 的 CSV', en: 'save it as CSV in UTF-8' },
    where: { file: shownPath(path), line, column: 1 },
  }
}
