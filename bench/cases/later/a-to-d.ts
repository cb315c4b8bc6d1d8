/** Service, the secret's name, its shape. */
export const aToD = `
1password       secret key        A3-{A:6}-{A:6}-{A:5}-{A:5}-{A:5}-{A:5}
1password       service account token  ops_eyJ{b64u:400}
adafruit        io key            aio_{al:4}{d:2}{an:22}
adafruitio      key               aio_{al:4}{d:2}{an:22}
adobe           client secret     p8e-{an:32}
adobe           client secret     p8e-{b64u:32}
airbrake        project key       {hex:32}
airbrake        user key          {hex:40}
airtable        personal access token  pat{an:14}.{hex:64}
airtable        api key           key{an:14}
aiven           password          AVNS_{b64u:19}
aiven           api token         {b64:372}
akamai          client secret     {b64:43}=
alchemy         api key           {b64u:32}
alchemy         auth token        alcht_{an:30}
algolia         admin api key     {hex:32}
algolia         api key           {hex:32}
alibaba         access key id     LTAI{an:20}
alibaba         access key secret  {an:30}
alibabacloud    access key secret  {an:30}
amplitude       api key           {hex:32}
amplitude       secret key        {hex:32}
anthropic       api key           sk-ant-api03-{b64u:93}AA
anthropic       admin key         sk-ant-admin01-{b64u:93}AA
anypoint        client secret     {hex:32}
anypoint        access token      {uuid}
apifonica       auth token        {uuid}
apify           api token         apify_api_{an:36}
apilayer        api key           {an:32}
apimetrics      api key           {an:32}
apitemplate     api key           {an:39}
apollo          api key           {b64u:22}
apollo          graph key         service:my-graph:{b64u:22}
appfollow       api secret        {a:20}
appfollow       api token         {jwt}
appointedd      api key           {b64u:86}==
appsync         api key           da2-{a:26}
appsynergy      api key           {a:64}
artifactory     api key           AKCp{an:69}
artifactory     reference token   cmVmd{an:59}
artifactory     access token      {b64u:64}
asana           personal access token  1/{d:16}:{hex:32}
asana           personal access token  2/{d:16}/{d:16}:{hex:32}
asana           client secret     {hex:32}
asanaoauth      token             {hex:32}
assemblyai      api key           {hex:32}
atera           api key           {hex:32}
atlassian       api token         ATATT3xFfGF0{b64u:171}={HEX:8}
atlassian       api token         {an:24}
atlassian       admin api key     ATCTT3xFfGN0{b64u:180}
audd            api token         {hex:32}
auth0           client secret     {b64u:64}
auth0           management api token  {jwt}
authress        service client key  sc_{a:20}.{a:4}.acc_{a:14}.{b64u:60}
autoklose       api key           {a:32}
autopilot       api key           {hex:32}
aviationstack   access key        {hex:32}
aws             access key id     AKIA{b32:16}
aws             secret access key  {b64:40}
aws             session token     FwoGZXIvYXdzE{b64:300}
aws             mws auth token    amzn.mws.{uuid}
aws             bedrock api key   ABSK{b64:128}
axonaut         api key           {hex:32}
ayrshare        api key           {A:7}-{A:7}-{A:7}-{A:7}
azure           client secret     {an:3}8Q~{b64u:34}
azure           storage account key  {b64:86}==
azure           devops pat        {a:52}
azure           apim subscription key  {hex:32}
azure           function key      {b64u:44}AzFu{b64u:6}==
azureopenai     api key           {hex:32}
azuresearch     admin key         {an:52}
azurestorage    account key       {b64:86}==
bannerbear      api key           bb_pr_{hex:30}
bannerbear      api key           {an:22}tt
baremetrics     api key           sk_{an:22}
beamer          api key           b_{b64u:44}
beebole         api token         {hex:40}
beehiiv         api key           {an:64}
besnappy        api key           {hex:64}
besttime        api key           pri_{hex:32}
betterstack     api token         {an:24}
bitbar          api key           {an:32}
bitbucket       app password      ATBB{an:32}
bitbucket       client secret     {an:32}
bitcoinaverage  secret key        {an:43}
bitly           access token      {hex:40}
bittrex         api secret        {hex:32}
bitwarden       client secret     {an:30}
blazemeter      api secret        {hex:64}
blitapp         api key           {an:39}
blocknative     api key           {uuid}
blogger         api key           AIza{b64u:35}
blynk           auth token        {b64u:32}
bombbomb        api key           {jwt}
boostnote       access token      {hex:64}
borgbase        api token         {an:148}
box             developer token   {an:32}
box             client secret     {an:32}
brandfetch      api key           {b64u:44}
brevo           api key           xkeysib-{hex:64}-{an:16}
browserstack    access key        {an:20}
browshot        api key           {an:28}
bscscan         api key           {A:34}
buddyns         api token         {hex:40}
budibase        api key           {hex:32}-{hex:78}
bugherd         api key           {a:22}
bugsnag         api key           {hex:32}
buildkite       api token         bkua_{hex:40}
buildkite       agent token       bkct_{an:50}
bulbul          api key           {a:32}
buttercms       api token         {hex:40}
caflou          api key           {jwt}
calendarific    api key           {an:32}
calendly        personal access token  {jwt}
calorieninja    api key           {an:40}
campayn         api key           {a:64}
cannyio         api key           {uuid}
capsulecrm      api token         {an:64}
carboninterface api key           {an:21}
centralstationcrm api key           {a:30}
cerebras        api key           csk-{a:48}
chartmogul      api key           {hex:32}
chatbot         developer token   {an:32}
checio          api key           pk_{a:45}
checklyhq       api key           cu_{hex:32}
checkout        secret key        sk_{uuid}
checkout        secret key        sk_sbox_{az:27}
checkout        secret key        sk_test_{uuid}
cicero          api key           {hex:40}
circleci        token             CCIPAT_{an:22}_{hex:40}
circleci        api token         {hex:40}
cisco           meraki api key    {hex:40}
clarifai        pat               {hex:32}
clarifai        api key           {hex:32}
clearbit        secret key        sk_{hex:32}
clerk           secret key        sk_live_{an:42}
clickhouse      api secret key    4b1d{an:38}
clickup         personal token    pk_{d:7}_{A:32}
cliengo         api key           {uuid}
clockify        api key           {an:48}
clojars         deploy token      CLOJARS_{hex:60}
closecrm        api key           api_{an:22}.{an:22}
cloudconvert    api key           {jwt}
cloudflare      api token         {b64u:40}
cloudflare      global api key    {hex:37}
cloudflare      origin ca key     v1.0-{hex:24}-{hex:146}
cloudimage      api key           {a:30}
cloudinary      url               cloudinary://{d:15}:{b64u:27}@mycloud
cloudinary      api secret        {b64u:27}
cloudmersive    api key           {uuid}
cloudplan       api key           {b64u:32}
cloudsight      api key           {b64u:22}
cloudsmith      api key           {hex:40}
cloverly        api key           {a:28}
clustdoc        api key           {an:60}
coda            api token         {uuid}
codacy          api token         {an:20}
codacy          project token     {hex:32}
codat           api key           {b64:53}=
codeclimate     reporter id       {hex:64}
codeclimate     token             {hex:40}
codecov         upload token      {uuid}
codecov         token             {hex:32}
codemagic       api token         {b64u:43}
codequiry       api key           {hex:64}
cohere          api key           {an:40}
coinapi         api key           {uuid}
coinbase        api secret        {b64u:32}
coinbase        access token      {hex:64}
coinlayer       access key        {hex:32}
coinlib         api key           {hex:16}
collect2        api key           {uuid}
commercejs      secret key        sk_{hex:40}
confluent       api key           {A:16}
confluent       api secret        {b64:64}
confluent       secret key        cflt{b64:60}
contentful      management token  CFPAT-{b64u:43}
contentful      delivery token    {b64u:43}
conversiontools api token         {jwt}
convertapi      secret            {an:16}
convertkit      api key           {b64u:22}
convertkit      api secret        {b64u:43}
couchbase       password          {sym:16}
countrylayer    access key        {hex:32}
courier         auth token        pk_prod_{A:28}
coveralls       repo token        {an:32}
coveralls       personal token    {b64u:37}
craftmypdf      api key           {an:35}
cratesio        token             cio{an:32}
crowdin         personal token    {hex:80}
cryptocompare   api key           {hex:64}
currencyfreaks  api key           {hex:32}
currencylayer   access key        {hex:32}
currencyscoop   api key           {hex:32}
currentsapi     api key           {b64u:48}
cursor          api key           key_{hex:64}
customerio      app api key       {hex:32}
customerio      site api key      {hex:20}
d7network       token             {jwt}
dailyco         api key           {hex:64}
dandelion       token             {hex:32}
dareboost       api key           {a:60}
databox         token             {a:21}
databricks      token             dapi{hex:32}
databricks      token             dapi{hex:32}-2
datadog         api key           {hex:32}
datadog         application key   {hex:40}
datagov         api key           {an:40}
debounce        api key           {a:13}
deepai          api key           {uuid}
deepgram        api key           {hex:40}
deepseek        api key           sk-{hex:32}
defined         networking token  dnkey-{b64u:26}-{b64u:52}
delighted       api key           {an:32}
deno            deploy token      ddp_{an:36}
detectify       api key           {hex:32}
detectlanguage  api key           {hex:32}
dfuse           api key           server_{hex:32}
dfuse           api key           web_{hex:32}
diffbot         token             {hex:32}
diggernaut      api key           {hex:40}
digitalocean    personal access token  dop_v1_{hex:64}
digitalocean    oauth token       doo_v1_{hex:64}
digitalocean    refresh token     dor_v1_{hex:64}
digitalocean    spaces secret     {b64:43}
discord         bot token         MT{b64u:24}.{b64u:6}.{b64u:38}
discord         client secret     {b64u:32}
discord         webhook url       https://discord.com/api/webhooks/{d:18}/{b64u:68}
disqus          api key           {an:64}
disqus          api secret        {an:64}
ditto           api key           {uuid}.{hex:40}
django          secret key        django-insecure-{a:50}
docker          auth              {b64:40}
docker          pat               dckr_pat_{b64u:27}
dockerhub       access token      dckr_pat_{b64u:27}
dockerhub       organization token  dckr_oat_{b64u:32}
docparser       api key           {hex:40}
documo          api key           {jwt}
doppler         service token     dp.st.prd.{an:43}
doppler         personal token    dp.pt.{an:43}
dronahq         api key           {a:50}
droneci         token             {an:32}
dropbox         access token      sl.{b64u:136}
dropbox         app secret        {a:15}
dropbox         access token      {b64u:11}AAAAAAAAAA{b64u:43}
dtrack          api key           odt_{an:32}
duffel          access token      duffel_live_{b64u:43}
duffel          access token      duffel_test_{b64u:43}
dynalist        secret token      {b64u:128}
dynatrace       api token         dt0c01.{A:24}.{A:64}
dynatrace       platform token    dt0s16.{A:8}.{A:64}
dyspatch        api key           {A:52}
`;
