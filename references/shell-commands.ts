import type { Node } from "web-tree-sitter";
import type { NameInFile } from "./names-tree.ts";

const NAME = /^[A-Za-z_]\w*$/;
/** As people write variables: what follows an option of docker may be anything else too. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;
/** Options of docker that take no value. */
const SWITCHES =
  /^(?:-[itd]+|--(?:rm|detach|init|privileged|interactive|tty|read-only|no-deps|service-ports|build|pull))$/;
const RUNS = new Set(["run", "exec", "create"]);

/** The names of variables that commands take as they are: `printenv X`, `env -u X`, `[[ -v X ]]`, `docker run -e X`. */
export function namesOfCommands(root: Node): NameInFile[] {
  return [
    ...all(root, "command").flatMap((command) => ofCommand(command)),
    ...all(root, "unary_expression").flatMap((test) =>
      test.childForFieldName("operator")?.text === "-v" ? placed(test.lastNamedChild, "[[ -v X ]]") : [],
    ),
  ];
}

function ofCommand(command: Node): NameInFile[] {
  const words = command.childrenForFieldName("argument").filter((word): word is Node => word !== null);
  switch (command.childForFieldName("name")?.text) {
    case "printenv":
      return words.flatMap((word) => (word.text.startsWith("-") ? [] : placed(word, "printenv X")));
    case "test":
      return words[0]?.text === "-v" ? placed(words[1], "[[ -v X ]]") : [];
    case "env":
      return unset(words);
    case "docker":
    case "podman":
    case "docker-compose":
      return passedOn(words);
    default:
      return [];
  }
}

/** `env -u X`, as far as its own options go. */
function unset(words: readonly Node[]): NameInFile[] {
  const own = words.findIndex(({ text }, at) => !text.startsWith("-") && words[at - 1]?.text !== "-u");
  return words.slice(0, own === -1 ? words.length : own).flatMap((word, at) => {
    if (words[at - 1]?.text === "-u") return placed(word, "env -u X", "write");
    return word.text.startsWith("--unset=") ? placed(word, "env -u X", "write", "--unset=".length) : [];
  });
}

/** `-e X`, `--env=X` and `--build-arg X`: without a value the variable of the shell is passed on. Behind the image stands its command. */
function passedOn(words: readonly Node[]): NameInFile[] {
  const at = words.findIndex(({ text }) => RUNS.has(text) || text === "build");
  const isBuild = words[at]?.text === "build";
  const options = isBuild ? /^(?:--build-arg)$/ : /^(?:-e|--env)$/;
  const found: NameInFile[] = [];
  if (at === -1 || at > 2) return found;
  let isValue = false;
  for (const [index, word] of words.slice(at + 1).entries()) {
    const { text } = word;
    if (!isValue && !text.startsWith("-") && !isBuild) break;
    const equals = text.indexOf("=");
    if (isValue && options.test(words[at + index]!.text)) found.push(...variable(word, 0));
    else if (!isValue && equals !== -1 && options.test(text.slice(0, equals)))
      found.push(...variable(word, equals + 1));
    isValue = !isValue && text.startsWith("-") && equals === -1 && !SWITCHES.test(text);
  }
  return found;
}

function variable(word: Node, from: number): NameInFile[] {
  return VARIABLE.test(word.text.slice(from)) ? placed(word, "docker -e X", "read", from) : [];
}

function placed(
  word: Node | null | undefined,
  form: string,
  access: "read" | "write" = "read",
  from = 0,
): NameInFile[] {
  const place = word && literalIn(word);
  const name = place?.name.slice(from);
  return place && name !== undefined && NAME.test(name)
    ? [{ name, start: place.start + from, end: place.start + from + name.length, form, access }]
    : [];
}

/** A word, or what stands in quotes, in which nothing is expanded. */
export function literalIn(word: Node): { readonly name: string; readonly start: number } | undefined {
  const { type, text, startIndex } = word;
  if (type === "word") return { name: text, start: startIndex };
  const isPlain =
    type === "raw_string" ||
    (type === "string" && word.namedChildren.every((part) => part?.type === "string_content"));
  return isPlain ? { name: text.slice(1, -1), start: startIndex + 1 } : undefined;
}

export function all(root: Node, type: string): Node[] {
  return root.descendantsOfType(type).filter((node): node is Node => node !== null);
}
