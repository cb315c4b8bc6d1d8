/** As much of an OpenAPI document as the page shows. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly description?: string;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
}

/** The API for people: one page without scripts and without anything from elsewhere. */
export function docsPage({ info, paths = {} }: OpenApi): string {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(calls.map(({ operation }) => operation.tags?.[0] ?? "secrets"))];
  const groups = tags.map((tag) => {
    const own = calls.filter(({ operation }) => (operation.tags?.[0] ?? "secrets") === tag);
    return `<section aria-labelledby="${escape(tag)}"><h2 id="${escape(tag)}">${escape(tag)}</h2>${own
      .map(callHtml)
      .join("")}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)} ${escape(info.version)}: API</title><style>${STYLE}</style></head><body><main>
<h1>${escape(info.title)} <small>${escape(info.version)}</small></h1>
<p>${escape(info.description ?? "")} Send a token as <code>Authorization: Bearer</code> or <code>X-Vault-Token</code>.
Refusals are <code>application/problem+json</code> with <code>code</code>, <code>message</code> and <code>fix</code>.
The same as data: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Groups">${tags.map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join(" ")}</nav>
${groups.join("\n")}
</main></body></html>`;
}

function callHtml({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { summary = "", description, parameters = [], requestBody, responses = {}, security } = operation;
  const body = requestBody?.content?.["application/json"]?.schema;
  const rows = [
    ...parameters.map(({ name, in: place, required, schema, description: what }) =>
      row(name, place, typeText(schema), required, what ?? schema?.description),
    ),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) =>
      row(name, "body", typeText(schema), body?.required?.includes(name), schema.description),
    ),
  ];
  const table =
    rows.length === 0
      ? ""
      : `<table><thead><tr><th>name</th><th>in</th><th>type</th><th></th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const open = security?.length === 0 ? ` <em>without a token</em>` : "";
  return `<details><summary><code class="${method}">${method}</code> <code>${escape(path)}</code> ${escape(summary)}${open}</summary>
${description ? `<p>${escape(description)}</p>` : ""}${table}<p>Answers: ${Object.keys(responses).map(escape).join(", ")}</p></details>`;
}

function row(name: string, place: string, type: string, required = false, what = ""): string {
  return `<tr><td><code>${escape(name)}</code>${required ? " <em>required</em>" : ""}</td><td>${escape(place)}</td><td>${escape(type)}</td><td>${escape(what)}</td></tr>`;
}

function typeText(schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map(typeText).join(" | ");
  if (schema.items) return `${typeText(schema.items)}[]`;
  return [schema.type ?? ""].flat().join(" | ");
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
nav a { margin-right: 1rem; }
summary { padding: .4rem 0; cursor: pointer; }
details { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
details > *:not(summary) { margin-left: 1.2rem; }
code.GET { color: light-dark(#0a5c36, #6fdd9d); } code.POST, code.PUT { color: light-dark(#0b4f9e, #8ec5ff); }
code.PATCH { color: light-dark(#7a4b00, #ffcf73); } code.DELETE { color: light-dark(#a1121f, #ff9aa2); }
summary code:first-child { display: inline-block; min-width: 4.5rem; font-weight: 600; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; }
em { opacity: .75; font-size: .9em; } small { opacity: .6; font-weight: 400; }
`;
