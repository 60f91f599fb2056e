// Mends the editor's tool for footnotes, whose script is read before this one.

// The tool would put the mark in the place of the words that are selected: here it comes after them.
function noteAfterSelection(props) {
  const selection = props.editorState.getSelection();
  const end = { key: selection.getEndKey(), offset: selection.getEndOffset() };
  const after = selection.merge({
    anchorKey: end.key, anchorOffset: end.offset, focusKey: end.key, focusOffset: end.offset, isBackward: false,
  });
  const editorState = window.DraftJS.EditorState.acceptSelection(props.editorState, after);
  return window.React.createElement(FootnoteSource, { ...props, editorState });
}

window.draftail.registerPlugin({ type: "FOOTNOTES", source: noteAfterSelection, decorator: Footnote });

// What the editor's tool for footnotes says in English only, as its script writes it.
const WORDS = new Map([
  ["Go to footnote", "Aller à la note"],
  ["↑ Go to reference", "↑ Aller à l’appel"],
  ["↑ Go to reference: ", "↑ Aller aux appels\u00a0: "],
]);

function translate() {
  for (const call of document.querySelectorAll(".footnote-ref-sup[title]")) {
    const title = WORDS.get(call.title);
    if (title) call.title = title;
  }
  for (const links of document.querySelectorAll(".footnote-back-links")) {
    for (const part of [links, ...links.children]) {
      const text = part.firstChild;
      const word = text && text.nodeType === Node.TEXT_NODE && WORDS.get(text.data);
      if (word) text.data = word;
    }
  }
}

document.addEventListener("DOMContentLoaded", () => {
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
  translate();
});
