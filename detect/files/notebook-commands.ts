import type { KnownFile } from "./known-file.ts";
import { namedValue } from "./named-value.ts";

/** What a notebook gives the shell or its environment: `!export DB_PASSWORD=v`, `%env API_TOKEN v`. */
export const notebookCommands: KnownFile = {
  path: /\.ipynb$/i,
  find: (input) =>
    [...input.text.matchAll(COMMAND)].flatMap((command) =>
      [...command[0].matchAll(ASSIGNMENT)].flatMap((found) => namedValue(input, found, command.index)),
    ),
};

/** A line of a cell, up to what ends it within the JSON. */
const COMMAND = /"\s{0,8}(?:!|%(?:set_)?env\s)[^"\n]{0,400}/g;

const ASSIGNMENT =
  /(?<=[!\s;])(?<name>[A-Za-z_]\w{2,60})(?:=|\s{1,4}(?=[^\s=]{1,256}(?:\\n|$)))(?:\\["']|')?(?<secret>[^\s"'\\;&|$]{4,256})/dg;
