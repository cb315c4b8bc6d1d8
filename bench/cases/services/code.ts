/** Code, packages, builds: service, the secret's name, its shape. */
export const code = `
github         token                  ghp_{crc}
github         oauth token            gho_{crc}
github         app token              ghs_{crc}
github         refresh token          ghr_{an:76}
github         pat                    github_pat_{an:22}_{an:59}
gitlab         token                  glpat-{b64u:20}
gitlab         deploy token           gldt-{b64u:20}
gitlab         runner token           glrt-{b64u:20}
gitlab         trigger token          glptt-{hex:40}
gitlab         feed token             glft-{b64u:20}
gitlab         ci job token           glcbt-{d:2}_{b64u:20}
bitbucket      app password           ATBB{an:32}
bitbucket      client secret          {an:32}
bitbucket      access token           ATCTT3xFfGN0{b64u:171}={HEX:8}
atlassian      api token              ATATT3xFfGF0{b64u:171}={HEX:8}
jira           api token              {an:24}
gitea          token                  {hex:40}
npm            token                  npm_{crc}
npm            auth token             {uuid}
pypi           token                  ${["pypi-A", "gEIcHl", "waS5vc", "mc"].join("")}{b64u:150}
testpypi       token                  ${["pypi-A", "gENdGV", "zdC5we", "XBpLm9", "yZw"].join("")}{b64u:150}
rubygems       api key                rubygems_{hex:48}
nuget          api key                oy2{a:43}
cargo          registry token         cio{an:32}
clojars        deploy token           CLOJARS_{hex:60}
packagist      api token              packagist_{hex:32}
hex            api key                {hex:32}
cloudsmith     api key                {hex:40}
packagecloud   api token              {hex:48}
artifactory    api key                AKCp{an:69}
artifactory    reference token        cmVmdGtu{an:56}
jfrog          access token           {jwt}
sonarqube      token                  squ_{hex:40}
sonarqube      project token          sqp_{hex:40}
sonarcloud     token                  {hex:40}
snyk           token                  {uuid}
codecov        token                  {uuid}
codacy         api token              {an:20}
codacy         project token          {hex:32}
codeclimate    test reporter id       {hex:64}
coveralls      repo token             {an:33}
circleci       token                  CCIPAT_{b58:22}_{hex:40}
circleci       token                  {hex:40}
travis         api token              {b64u:22}
travisci       token                  {an:22}
buildkite      agent token            {hex:50}
buildkite      api token              bkua_{hex:40}
semaphore      api token              {b64u:20}
droneci        token                  {an:32}
teamcity       token                  ${["eyJ0eX", "AiOiAi", "VENWMi", "J9"].join("")}.{b64u:36}.{b64u:48}
jenkins        api token              11{hex:32}
codemagic      api token              {b64u:43}
appcircle      pat                    {jwt}
bitrise        access token           {b64u:86}
harness        api key                pat.{b64u:22}.{hex:24}.{an:20}
octopus        api key                API-{A:29}
mergify        api token              {b64u:32}
scrutinizerci  access token           {hex:64}
knapsackpro    api token              {hex:32}
browserstack   access key             {an:20}
sauce          access key             {uuid}
bitbar         api key                {an:32}
blazemeter     api key secret         {an:80}
loadmill       api token              {an:64}
checklyhq      api key                cu_{hex:32}
cypress        record key             {uuid}
percy          token                  web_{hex:64}
chromatic      project token          chpt_{hex:14}
applitools     api key                {an:48}110
launchdarkly   sdk key                sdk-{uuid}
launchdarkly   access token           api-{uuid}
split          api key                {a:36}
optimizely     token                  2:{b64u:54}
configcat      sdk key                {b64u:22}/{b64u:22}
flagsmith      server key             ser.{an:22}
postman        api key                PMAK-{hex:24}-{hex:34}
rapidapi       key                    {hex:10}msh{hex:15}p{hex:6}jsn{hex:12}
readme         api key                rdme_{a:70}
apollo         graphos key            service:{az:8}:{b64u:22}
hasura         admin secret           {an:64}
prisma         data proxy key         {jwt}
sourcegraph    access token           sgp_{hex:16}_{hex:40}
stackhawk      api key                hawk.{b64u:20}.{b64u:20}
endorlabs      api secret             endr+{b64u:16}
semgrep        app token              {hex:64}
gitguardian    api key                {hex:71}
socket         security api token     sktsec_{an:40}_api
detectify      api key                {hex:32}
fossa          api key                {hex:32}
tineswebhook   secret                 {hex:32}
crowdin        token                  {hex:80}
lokalise       api token              {hex:40}
phrase         access token           {hex:64}
transifex      token                  1/{hex:40}
zeplin         access token           {jwt}
figma          access token           figd_{b64u:40}
framer         api key                {uuid}
deno           deploy token           ddp_{an:36}
gradle         enterprise key         {a:52}
jupiterone     api key                {b64u:76}
prefect        api key                pnu_{an:36}
dbt            cloud token            dbtc_{b64u:44}
dagster        cloud token            user:{hex:32}
airbyte        client secret          {an:32}
ionic          token                  ion_{an:42}
expo           token                  {b64u:40}
appcenter      token                  {hex:40}
fastlane       session key            {b64u:64}
codeium        api key                {uuid}
replit         token                  {hex:64}
wakatime       api key                waka_{uuid}
gyazo          access token           {b64u:43}
dynatrace      api token              dt0c01.{A:24}.{A:64}
contentful     delivery token         {b64u:43}
contentful     management token       CFPAT-{b64u:43}
`;
