// The module worker of the page: a job comes, its digest goes back.
import { digestRun } from './digest-run.ts'

addEventListener('message', ({ data }) => {
  digestRun(data).then(
    (digest) => postMessage({ digest }),
    (error) => postMessage({ error: String(error) }),
  )
})
