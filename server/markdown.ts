/**
 * Text from a vault or a file, so that no part of it is read as Markdown or HTML, becomes a link or an icon by itself, or
 * turns the direction of what stands around it. Line breaks become blanks.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~>&@$]|:(?=\/\/)/g, String.raw`\$&`)
    .replaceAll("<", "&lt;");
}

/** A link to a line of a file, from 1. What a path is called ends no link, and begins none. */
export function linkTo(uri: string, line: number, text: string): string {
  const target = uri.replace(/[()[\]<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(text)}](${target}#L${line})`;
}

/** Text in a code span; whatever it holds, the span does not end in it. */
export function code(text: string): string {
  const ticks = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const inner = plain(text);
  return text.includes("`") ? `${ticks} ${inner} ${ticks}` : `${ticks}${inner}${ticks}`;
}

/** Marks that turn the direction of a text: with them what is shown reads otherwise than it stands. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(DIRECTIONS, "");
}
