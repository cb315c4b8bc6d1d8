const HASH =
  "python ruby shellscript yaml dockerfile dockercompose dotenv properties makefile perl r toml elixir powershell ignore terraform";
const SLASHES =
  "javascript javascriptreact typescript typescriptreact go java kotlin csharp rust php swift scala dart c cpp groovy jsonc fsharp objective-c";
const DASHES = "sql lua haskell";
const MARKUP = "html xml markdown vue svelte";

const STYLES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ...languages(HASH, "# ", ""),
  ...languages(SLASHES, "// ", ""),
  ...languages(DASHES, "-- ", ""),
  ...languages(MARKUP, "<!-- ", " -->"),
  ...languages("ini clojure lisp", "; ", ""),
  ...languages("css less scss", "/* ", " */"),
]);

/** A line that is a comment in a language, or undefined where it has none or is not known. */
export function commentFor(languageId: string, text: string): string | undefined {
  const style = STYLES.get(languageId);
  return style && `${style[0]}${text}${style[1]}`;
}

function languages(ids: string, open: string, close: string): [string, readonly [string, string]][] {
  return ids.split(" ").map((id) => [id, [open, close]]);
}
