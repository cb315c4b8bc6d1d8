import { expect, test } from "vitest";
import { pageText } from "../../../client/matrix/page-text.ts";

test("a page may load its own script and style, and nothing else", () => {
  const page = pageText({
    language: "en",
    title: 'A "title" <here>',
    script: "https://files.example/dist/matrix.js",
    style: "https://files.example/media/matrix.css",
    source: "https://files.example",
    nonce: "n0nce",
  });
  expect(page).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src https://files.example; script-src 'nonce-n0nce'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="https://files.example/media/matrix.css" />
        <title>A &quot;title&quot; &lt;here></title>
      </head>
      <body>
        <script nonce="n0nce" src="https://files.example/dist/matrix.js"></script>
      </body>
    </html>"
  `);
  // Neither a script nor a style nor a handler stands in the page itself.
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|style=/);
});
