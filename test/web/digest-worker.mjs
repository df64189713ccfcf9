// The module worker of the page: a job comes, its digests go back.
import { digestParts } from './digest-parts.ts'
import { digestRun, readTexts } from './digest-run.ts'

function digestOf(job) {
  if ('parts' in job) return digestParts(job.parts)
  return digestRun('texts' in job ? readTexts(job) : job)
}

addEventListener('message', ({ data }) => {
  digestOf(data).then(
    (digest) => postMessage({ digest }),
    (error) => postMessage({ error: String(error) }),
  )
})
