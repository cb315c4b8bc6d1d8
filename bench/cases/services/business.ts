/** Customers, projects, marketing, people: service, the secret's name, its shape. */
export const business = `
salesforce            access token     00D{an:12}!AQEA{an:90}
salesforce            consumer secret  {HEX:64}
hubspot               private app key  pat-na1-{uuid}
hubspot               api key          {uuid}
pipedrive             api token        {hex:40}
zohocrm               refresh token    1000.{hex:32}.{hex:32}
capsulecrm            access token     {b64:64}
closecrm              api key          api_{an:21}.{an:22}
copper                api key          {hex:32}
insightly             api key          {uuid}
kylas                 api key          {uuid}:{d:4}
karmacrm              api token        {a:20}
centralstationcrm     api key          {a:30}
caflou                api key          {jwt}
axonaut               api key          {hex:32}
reallysimplesystems   token            {jwt}
lessannoyingcrm       api key          {an:57}
prospectcrm           api key          {a:32}
salesflare            api key          {b64u:45}
salescookie           api key          {an:32}
teamworkcrm           api token        tkn.v1_{b64:71}=
teamworkdesk          api token        tkn.v1_{b64:71}=
streak                api key          {hex:32}
nimble                api token        {an:30}
leadfeeder            api token        {an:43}
interseller           api key          {a:64}
madkudu               api key          {hex:32}
overloop              api key          {an:50}
growbots              secret           {an:40}
asana                 access token     1/{d:16}:{hex:32}
asana                 access token     2/{d:16}/{d:16}:{hex:32}
linear                api key          lin_api_{an:40}
linear                oauth token      lin_oauth_{hex:64}
notion                token            ntn_{d:11}{an:35}
notion                token            secret_{an:43}
airtable              pat              pat{an:14}.{hex:64}
airtable              api key          key{an:14}
clickup               api token        pk_{d:8}_{A:32}
monday                api token        {jwt}
trello                token            ATTA{hex:64}{HEX:8}
trello                api secret       {hex:64}
wrike                 access token     {an:200}
todoist               api token        {hex:40}
shortcut              api token        {uuid}
basecamp              client secret    {hex:40}
smartsheets           access token     {an:37}
coda                  api token        {uuid}
miro                  access token     ${["eyJtaX", "JvLm9y", "aWdpbi", "I6ImV1", "MDEifQ", "_"].join("")}{b64u:27}
box                   client secret    {an:32}
dropbox               access token     sl.{b64u:138}
dropbox               app secret       {a:15}
boostnote             token            {hex:64}
evernote              developer token  S=s1:U={hex:5}:E={hex:11}:C={hex:11}:P=1cd:A=en-devtoken:V=2:H={hex:32}
dynalist              secret token     {b64u:88}
meistertask           api token        {an:43}
mindmeister           api token        {an:43}
mavenlink             token            {hex:64}
paymoapp              api key          {hex:64}
everhour              api key          {hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}
clockify              api key          {b64:48}
toggltrack            api token        {hex:32}
harvest               access token     {d:7}.pt.{b64u:64}
timecamp              api token        {hex:26}
tmetric               api key          {HEX:64}
beebole               api token        {hex:40}
humanity              token            {a:64}
worksnaps             api token        {an:40}
myintervals           api token        {hex:11}
goodday               api token        {hex:32}
prodpad               api key          {hex:64}
cannyio               api key          {uuid}
productboard          access token     {jwt}
stormboard            api key          {hex:40}
planyo                api key          {hex:62}
rentman               token            {jwt}
appointedd            api key          {b64:88}
acuity                api key          {hex:32}
vyte                  api key          {a:50}
eventbrite            private token    {A:20}
ticketmaster          api key          {an:32}
tickettailor          api key          sk_{d:4}_{d:6}_{hex:32}
signupgenius          api key          {an:32}
typeform              access token     tfp_{an:44}_3p{an:13}
jotform               api key          {hex:32}
paperform             api key          {jwt}
surveysparrow         access token     {b64u:88}
surveymonkey          access token     {b64u:68}.{b64u:40}
survicate             api key          {hex:32}
qualtrics             api token        {an:40}
qualaroo              api secret       {hex:64}
delighted             api key          {an:32}
satismeter            api key          {an:16}
simplesat             api key          {hex:40}
nicereply             api key          {hex:40}
zonkafeedback         api token        {b64u:36}
feedier               api key          {an:32}
retently              api key          {hex:32}
refiner               api key          {b64:96}
userflow              api key          userflow_{an:32}
pendo                 integration key  {uuid}
appcues               api secret       {uuid}
fullstory             api key          na1.{b64:84}
hotjar                client secret    {an:40}
mixpanel              api secret       {hex:32}
amplitude             secret key       {hex:32}
segment               write key        {an:32}
rudderstack           write key        2{an:26}
heap                  api key          {hex:32}
keenio                master key       {HEX:64}
posthog               personal key     phx_{an:43}
matomo                auth token       {hex:32}
plausible             api key          {b64u:64}
chartbeat             api key          {hex:32}
databox               token            {an:22}
geckoboard            api key          {hex:32}
klipfolio             api key          {hex:40}
tableau               token secret     {b64:22}==:{an:32}
looker                client secret    {an:24}
metabase              api key          mb_{b64:43}=
mode                  api secret       {hex:24}
powerbi               client secret    {an:3}8Q~{b64u:34}
stitchdata            access token     {hex:64}
fivetran              api secret       {an:32}
hightouch             api key          {uuid}
metrilo               secret           {a:16}
partnerstack          api key          {an:64}
impact                auth token       {an:32}
lemlist               key              {hex:32}
livestorm             api token        {jwt}
demio                 api secret       {an:20}
wistia                api token        {hex:64}
vimeo                 access token     {hex:32}
instatus              api key          {hex:32}
bamboohr              api key          {hex:40}
workday               client secret    {a:60}
gusto                 api token        {b64u:43}
deel                  api token        {b64u:64}
greenhouse            api key          {hex:40}-{d:1}
lever                 api key          {b64:64}
workable              access token     {hex:64}
adobe                 client secret    p8e-{b64u:32}
atera                 api key          {hex:32}
freshservice          api key          {an:20}
sherpadesk            api key          {a:32}
servicenow            password         {sym:16}
bitly                 access token     {hex:40}
rebrandly             api key          {hex:32}
tly                   api key          {an:60}
short                 api key          sk_{an:16}
zapierwebhook         url              https://hooks.zapier.com/hooks/catch/{d:8}/{a:7}/
pipedream             api key          {hex:32}
make                  api token        {uuid}
tines                 api key          {b64u:43}
workato               api token        {hex:64}
budibase              api key          {hex:32}-{hex:76}
retool                api key          retool_01{a:24}
appsynergy            api key          {a:64}
dronahq               token            {a:50}
bannerbear            api key          bb_pr_{hex:30}
shotstack             api key          {an:40}
placid                api token        placid-{a:16}-{a:16}
craftmypdf            api key          {b64:35}
pdfshift              api key          sk_{hex:40}
html2pdf              api key          {an:64}
selectpdf             api key          {uuid}
docparser             api key          {hex:40}
parseur               api key          {hex:40}
convertapi            secret           secret_{an:16}
cloudconvert          api key          {jwt}
conversiontools       token            {jwt}
apitemplate           api key          {hex:39}
hiveage               api key          {a:20}
planio                api key          {hex:40}
zeplin                token            {jwt}
formio                api key          {an:32}
formcraft             key              {an:32}
storychief            api key          {jwt}
buttercms             api token        {hex:40}
storyblok             preview token    {an:22}tt
sanity                api token        sk{an:178}
prismic               access token     MC5{an:33}.{b64u:60}
kontent               api key          {jwt}
dyspatch              api key          {A:52}
webflow               api token        {hex:64}
squarespace           api key          {uuid}
wix                   api key          IST.eyJ{b64u:400}
disqus                secret           {an:64}
gitalk                client secret    {hex:40}
moderation            token            {b64u:36}
`;
