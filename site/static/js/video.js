// A video by its still: the link leads to the video's own site; a click here loads the player in its place.
// Nothing is asked of another host before that click. Loaded once, however many videos the page holds.

function play(event) {
  const link = event.target.closest("a[data-player]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.className = "b-video__player";
  player.src = link.dataset.player;
  player.title = link.dataset.title;
  player.allow = "autoplay; fullscreen; picture-in-picture";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(player);
  player.focus();
}

document.addEventListener("click", play);
