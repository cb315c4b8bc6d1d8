/** Text from a vault or a file, so that no part of it is read as Markdown or HTML. Line breaks become blanks. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+\-.!|~>&]/g, String.raw`\$&`)
    .replaceAll("<", "&lt;");
}

/** Text in a code span; whatever it holds, the span does not end in it. */
export function code(text: string): string {
  const ticks = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const inner = text.replace(/\s+/g, " ");
  return text.includes("`") ? `${ticks} ${inner} ${ticks}` : `${ticks}${inner}${ticks}`;
}
