/** Text for XML and HTML, in elements and in attributes; control characters, which XML cannot hold, are shown as `�`. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll(CONTROL, "\uFFFD");
}

/** All but tab and line breaks; halves of surrogate pairs; what is no character at all. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
