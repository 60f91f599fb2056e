// Moves the progress bar of an import, and shows its result once it is there. Without script the page refreshes itself.
const PAUSE = 1000;
const bar = document.querySelector("[data-progress]");
const done = document.querySelector("[data-progress-done]");

async function look() {
  try {
    const answer = await fetch(bar.dataset.progress, { headers: { Accept: "application/json" } });
    const progress = await answer.json();
    if (!progress.running) return location.reload();
    bar.value = progress.done;
    done.textContent = progress.done;
  } catch {
    // The server is busy or away: ask again.
  }
  setTimeout(look, PAUSE);
}

if (bar) setTimeout(look, PAUSE);
