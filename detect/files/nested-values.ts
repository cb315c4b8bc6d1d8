import type { KnownFile } from "./known-file.ts";
import { namedValue } from "./named-value.ts";

/** Formats in which a value stands in a block of its name: `"db_password": {"type": "string", "value": "v"}`. */
export const nestedValues: readonly KnownFile[] = [
  {
    // Terraform: an output of the state, a variable's default. Azure's Resource Manager and CloudFormation: a parameter.
    path: /\.(?:tfstate(?:\.backup)?|tf|tf\.json|template)$|(?:^|\/)[\w.-]{0,60}(?:parameters|azuredeploy|template|cloudformation)[\w.-]{0,30}\.json$/i,
    find: (input) => [...input.text.matchAll(BLOCK)].flatMap((found) => namedValue(input, found, 0)),
  },
  {
    // CloudFormation and SAM in YAML: a parameter's default.
    path: /\.(?:ya?ml|template)$/i,
    find: (input) =>
      /^(?:AWSTemplateFormatVersion|Parameters):/m.test(input.text)
        ? [...input.text.matchAll(PARAMETER)].flatMap((found) => namedValue(input, found, 0))
        : [],
  },
  {
    // .NET: the key of a section that says what it is for.
    path: /(?:^|\/)appsettings(?:\.[\w-]{1,30})?\.json$/i,
    find: (input) =>
      [...input.text.matchAll(SECTION)].flatMap((section) => {
        const { around = "", body = "" } = section.groups ?? {};
        const key = KEY.exec(body);
        return key ? namedValue(input, key, section.index + section[0].length - body.length, around) : [];
      }),
  },
];

const BLOCK =
  /"(?<name>[A-Za-z_][\w.-]{2,80})"\s{0,4}:?\s{0,4}\{[^{}]{0,400}?(?<!\w)"?(?:[Vv]alue|[Dd]efault|defaultValue)"?\s{0,8}[:=]\s{0,8}"(?<secret>[^"\\\n]{4,256})"/dg;

const PARAMETER =
  /^ {2,8}(?<name>[A-Za-z]\w{2,80}): {0,4}\r?\n(?: {4,16}(?!Default:)\w[^\n]{0,200}\n){0,8} {4,16}Default: {0,4}["']?(?<secret>[^\s"']{4,256})["']? {0,4}\r?$/dgm;

const SECTION =
  /"(?<around>\w{0,30}(?:Jwt|Token|Bearer|Crypto|Encryption|Security)\w{0,30})"\s{0,4}:\s{0,4}\{(?<body>[^{}]{0,800})/gi;

const KEY =
  /"(?<name>Key|SymmetricKey|SigningKey|IssuerSigningKey|SecurityKey)"\s{0,4}:\s{0,4}"(?<secret>[^"\\\n]{8,256})"/di;
