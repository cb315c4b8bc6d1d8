/** Watching, logging, incidents: service, the secret's name, its shape. */
export const operations = `
datadog        api key              {hex:32}
datadog        app key              {hex:40}
newrelic       license key          {hex:36}NRAL
newrelic       user key             NRAK-{A:27}
newrelic       insert key           NRII-{b64u:32}
newrelic       browser key          NRJS-{hex:19}
grafana        service token        glsa_{an:32}_{hex:8}
grafana        cloud token          glc_eyJvIjoi{b64:100}
grafana        api key              eyJrIjoi{b64:80}
honeycomb      api key              {an:22}
honeycomb      ingest key           hcaik_01{a:56}
sentry         auth token           sntrys_eyJ{b64:140}_{b64:43}
sentry         user token           sntryu_{hex:64}
sentry         auth token           {hex:64}
rollbar        access token         {hex:32}
bugsnag        api key              {hex:32}
airbrake       project key          {hex:32}
raygun         api key              {b64:22}==
honeybadger    api key              hbp_{an:36}
logzio         token                {al:32}
loggly         token                {uuid}
papertrail     api token            {an:20}
sumologic      access key           {an:64}
splunk         hec token            {uuid}
logdna         ingestion key        {hex:32}
mezmo          key                  {hex:32}
axiom          token                xaat-{uuid}
betterstack    source token         {an:24}
coralogix      private key          cxtp_{an:30}
dynatrace      paas token           dt0c01.{A:24}.{A:64}
appdynamics    access key           {a:12}
instana        agent key            {b64u:22}
signalfx       access token         {b64u:22}
lightstep      access token         {b64:86}==
elasticapm     secret token         {an:20}
pagerduty      api token            u+{b64u:18}
pagerduty      integration key      {hex:32}
opsgenie       api key              {uuid}
victorops      api key              {uuid}
rootly         api key              rootly_{hex:64}
squadcast      refresh token        {hex:64}
statuspage     api key              {uuid}
statuscake     api key              {an:20}
statuspal      api key              {an:30}
uptimerobot    api key              u{d:7}-{hex:24}
pingdom        api token            {b64u:70}
pingdom        api key              {a:32}
site24x7       refresh token        1000.{hex:32}.{hex:32}
hyperping      api key              sk_{hex:32}
checkly        api key              cu_{hex:32}
gtmetrix       api key              {hex:32}
dareboost      api token            {an:60}
apimetrics     token                {an:32}
versioneye     api key              {hex:20}
sslmate        api key              {b64u:38}
zerossl        access key           {hex:32}
digicert       api key              {A:66}
fugue          secret               {hex:64}
lacework       secret key           _{hex:32}
crowdstrike    client secret        {an:40}
sysdig         api token            {uuid}
aqua           secret               {an:32}
wiz            client secret        {an:64}
tenable        secret key           {hex:64}
qualys         password             {sym:14}
rapid7         insight key          {uuid}
duo            secret key           {an:40}
recaptcha      secret key           6L{b64u:38}
hcaptcha       secret               0x{hex:40}
hcaptcha       secret               ES_{hex:32}
turnstile      secret key           0x4AAAAAAA{b64u:25}
akismet        api key              {hex:12}
oopspam        api key              {an:40}
rabbitmq       password             {sym:20}
cloudamqp      api key              {uuid}
confluent      key secret           {b64:64}
ansible        galaxy token         {hex:40}
chef           automate token       {b64:27}=
puppet         pe token             {b64u:43}
saltstack      api password         {sym:16}
portainer      access token         ptr_{b64:43}=
dtrack         api key              odt_{an:32}
metabase       secret key           {hex:64}
superset       secret key           {b64:56}
airflow        fernet key           {b64u:43}=
django         secret key           {sym:50}
rails          master key           {hex:32}
laravel        app key              base64:{b64:43}=
flask          secret key           {hex:48}
nextauth       secret               {b64:43}=
symfony        app secret           {hex:32}
phoenix        secret key base      {b64:64}
wordpress      auth key             {sym:64}
drupal         hash salt            {b64u:74}
discourse      api key              {hex:64}
ghost          admin key            {hex:24}:{hex:64}
sidekiq        enterprise key       {hex:8}:{hex:8}
bundler        enterprise key       {hex:8}:{hex:8}
fontawesome    package token        {HEX:8}-{HEX:4}-{HEX:4}-{HEX:4}-{HEX:12}
krb5           keytab password      {sym:16}
ldap           bind password        {sym:18}
smtp           password             {an:16}
ftp            password             {sym:14}
kafka          sasl password        {an:32}
nats           creds seed           SUACS{b32:53}
minio          secret key           {an:40}
etcd           root password        {sym:16}
grafana        admin password       {sym:18}
jenkins        admin password       {hex:32}
sonar          token                {hex:40}
age            secret key           AGE-SECRET-KEY-1{A:58}
ethereum       private key          0x{hex:64}
`;
