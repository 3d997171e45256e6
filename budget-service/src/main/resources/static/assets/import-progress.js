// Shows how far an import is without loading the page again; once it is finished, the whole page is.
const shown = document.getElementById('import-progress')
const pause = 2000

async function look () {
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } })
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const now = page.getElementById('import-progress')
      if (!now || !now.dataset.running) {
        window.location.reload()
        return
      }
      for (const part of ['#import-said', 'progress', 'dl']) {
        const to = shown.querySelector(part)
        const from = now.querySelector(part)
        if (part === 'progress') {
          to.value = from.value
        } else {
          to.replaceChildren(...from.childNodes)
        }
      }
    }
  } catch (away) {
    // The next look tries again; the link is there meanwhile.
  }
  window.setTimeout(look, pause)
}

if (shown && shown.dataset.running) {
  window.setTimeout(look, pause)
}
