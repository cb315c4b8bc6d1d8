import { describe, test } from "vitest";
import { check } from "./check.ts";

/** Of the length and alphabet of a Datadog API key. */
const KEY = "9b1c4e7f20a35d68" + "c0f3a2b1d4e59687";
/** As long, and of more letters than hex has. */
const OTHER_LETTERS = "9k1c4z7q20w35x68" + "c0t3v2y1n4h59687";
/** Of those of a Vercel token: the name is an everyday word to other rules. */
const DRAWN = "qT7zR2mK9xW4" + "bN8cV1pL5hYd";
const UUID = "7d0c1f5a-93be-4d27-" + "8a61-0f4e9c2b7d35";

describe("a value is a named service's where its name stands in the variable's or before it", () => {
  test.each([
    ["a.ts", `const datadogKey = "‹${KEY}›";`],
    ["a.ts", `const myDatadogApiKey = '‹${KEY}›';`],
    ["a.ts", `new Datadog("‹${KEY}›")`],
    ["a.ts", `datadog.init({ apiKey: "‹${KEY}›" })`],
    ["a.json", `{ "datadog": { "apiKey": "‹${KEY}›" } }`],
    ["a.yml", `datadog:\n  api_key: ‹${KEY}›\n`],
    ["a.sh", `# datadog\nAPI_KEY=‹${KEY}›\n`],
    ["a.txt", `datadog ‹${KEY}›`],
    ["a.php", `$datadog_key .= "‹${KEY}›";`],
    ["a.txt", `The Datadog key is ‹${KEY}›.`],
    ["a.txt", `https://api.datadog.com/v1?key=‹${KEY}›&page=2`],
    ["a.xml", `<add key="datadog" value="‹${KEY}›" />`],
    ["a.txt", `vercel = '‹${DRAWN}›'`],
    ["a.php", `$client = new Datadog\\Client('‹${KEY}›');`],
    ["a.rb", `client = Datadog::Client.new('‹${KEY}›')`],
    ["a.go", `client := vercel.NewClient("‹${DRAWN}›")`],
    ["A.java", `VercelClient client = new VercelClient("‹${DRAWN}›");`],
    ["a.yml", `datadog: ‹${OTHER_LETTERS}›\n`],
    ["a.yml", `vercel: ‹${DRAWN}›\n`],
    ["a.php", `$client = new \\Datadog\\Client('‹${KEY}›');`],
    ["A.swift", `Datadog.configure(with: "‹${KEY}›")`],
    ["a.ts", `const vercel = new Vercel("‹${DRAWN}›", { timeout: 3 });`],
    ["a.js", `const vercel = require("vercel")("‹${DRAWN}›");`],
    ["a.js", `Vercel.init('‹${DRAWN}›');`],
    ["a.go", `c, err := vercel.New("‹${DRAWN}›")`],
    ["a.ts", `const fixer = new Fixer("‹${KEY}›");`],
    ["keys.xml", `<string name="datadog_key" translatable="false">‹${KEY}›</string>`],
    ["a.txt", `vercel ‹${DRAWN}›`],
    ["a.csv", `vercel,‹${DRAWN}›`],
    ["a.md", `| Vercel | ‹${DRAWN}› |`],
    ["a.md", `- Vercel - ‹${DRAWN}›`],
  ])("%s: %s", (path, source) => check(source, path));
});

describe("it is none", () => {
  test.each([
    ["of another name", `const datadogRegion = "eu"; const colour = "${KEY}";`],
    ["a digest", `datadog: { sha256: "${KEY}" }; datadog_commit = "${KEY}";`],
    ["an image's digest", `image: "datadog/agent@md5:${KEY}"`],
    ["of another length", `const datadog = "${KEY}0";`],
    ["with a character that the alphabet lacks", `const datadog = "${KEY.slice(0, 16)}?${KEY.slice(17)}";`],
    ["a part of something longer", `const datadog = "${KEY}-${KEY}";`],
    ["out of reach", `datadog is a name that is not near to what stands behind it = "${KEY}";`],
    ["an id", `const datadogOrganisationId = "${UUID}";`],
    ["in a path or a package", `import a from "@datadog/${KEY}"; b = "vendor/datadog/${KEY}";`],
    [
      "what follows an everyday word, given to another",
      `vercel deploys "${DRAWN}"; myVercelBox = "${DRAWN}";`,
    ],
    ["a digest that an everyday word is given", `box: "${KEY}"; fixer ${KEY}`],
    ["what a function of an everyday name is asked for", `fixer.find("${KEY}"); fixer("${KEY}")`],
    ["in a namespace of another's", `use Acme\\Datadog\\${KEY};`],
    ["a class of a regular expression", `value: "bluesnap password [A-Za-z0-9_!@#$%^*+=~-]{8,40}"`],
    ["what a program calls it", `mindmeister: mindmeisterAccessToken, sumoLogic, surveyanyplace`],
    ["of more letters, and apart from the name", `datadog is what we use: ${OTHER_LETTERS}`],
    ["one character over and over", `const datadog = "${"0".repeat(32)}";`],
  ])("%s", (_, source) => check(source));
});
