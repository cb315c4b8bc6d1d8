/** Clouds, hosting, networks: service, the secret's name, its shape. */
export const cloud = `
aws            access key id          AKIA{b32:16}
aws            secret access key      {b64:40}
aws            session token          ${["IQoJb3", "JpZ2lu", "X2Vj"].join("")}{b64:300}
aws            bedrock api key        ABSK{b64:109}
azure          client secret          {an:3}8Q~{b64u:34}
azure          storage account key    {b64:86}==
azure          search admin key       {an:52}
azure          cosmos key             {b64:86}==
azure          cache access key       {b64:43}=
azure          devops pat             {a:52}
azure          function key           {b64u:54}==
gcp            api key                AIza{b64u:35}
google         client secret          GOCSPX-{b64u:28}
google         oauth token            ya29.{b64u:150}
gcs            hmac secret            {b64:40}
firebase       server key             AAAA{b64u:7}:APA91b{b64u:134}
digitalocean   access token           dop_v1_{hex:64}
digitalocean   oauth token            doo_v1_{hex:64}
digitalocean   spaces secret          {b64:43}
linode         token                  {hex:64}
vultr          api key                {A:36}
hetzner        token                  {an:64}
scaleway       secret key             {uuid}
ovh            application secret     {an:32}
alibaba        access key id          LTAI{an:20}
alibaba        access key secret      {an:30}
tencent        secret key             {an:32}
tencent        secret id              AKID{an:32}
huawei         secret key             {an:40}
yandex         oauth token            y0_{b64u:55}
yandex         cloud api key          AQVN{b64u:35}
ibm            cloud api key          {b64u:44}
oracle         auth token             {sym:20}
heroku         api key                HRKU-{b64u:60}
heroku         api key                {uuid}
vercel         token                  {an:24}
netlify        auth token             nfp_{an:36}
netlify        access token           {b64u:43}
flyio          api token              FlyV1 fm2_lJPE{b64:300}
render         api key                rnd_{an:28}
railway        token                  {uuid}
scalingo       api token              tk-us-{b64u:48}
clever         cloud token            {hex:32}
cloudflare     api token              {b64u:40}
cloudflare     global api key         {hex:37}
cloudflare     origin ca key          v1.0-{hex:24}-{hex:146}
fastly         api token              {b64u:32}
akamai         client secret          {b64:43}=
akamai         access token           akab-{a:16}-{a:16}
bunny          api key                {uuid}
ngrok          authtoken              2{an:26}_{an:20}
tailscale      auth key               tskey-auth-{an:16}-{an:32}
tailscale      api key                tskey-api-{an:16}-{an:32}
zerotier       token                  {an:32}
wireguard      private key            {b64:43}=
hashicorp      tf token               {an:14}.atlasv1.{b64u:67}
vault          token                  hvs.{b64u:95}
vault          batch token            hvb.{b64u:140}
consul         http token             {uuid}
nomad          token                  {uuid}
pulumi         access token           pul-{hex:40}
doppler        token                  dp.pt.{an:43}
doppler        service token          dp.st.prd.{an:43}
infisical      client secret          {hex:64}
infracost      api key                ico-{an:32}
scalr          token                  {jwt}
env0           api secret             {an:32}
spacelift      api key secret         {hex:64}
onepassword    service account token  ops_eyJ{b64:260}
onepassword    secret key             A3-{A:6}-{A:6}-{A:5}-{A:5}-{A:5}-{A:5}
bitwarden      client secret          {an:30}
kubernetes     service account token  {jwt}
openshift      token                  sha256~{b64u:43}
rancher        token                  token-{a:5}:{a:54}
docker         hub pat                dckr_pat_{b64u:27}
docker         swarm join token       SWMTKN-1-{a:50}-{a:25}
planetscale    password               pscale_pw_{b64u:43}
planetscale    token                  pscale_tkn_{b64u:43}
supabase       access token           sbp_{hex:40}
supabase       secret key             sb_secret_{b64u:31}
supabase       service role key       {jwt}
neon           api key                napi_{a:64}
neon           database password      npg_{an:12}
turso          auth token             {jwt}
mongodb        atlas private key      {uuid}
redis          cloud api secret       {an:50}
upstash        rest token             AX{b64:52}IgcDE{hex:32}
aiven          token                  {b64:372}==
confluent      api secret             {b64:64}
confluent      cloud secret           cflt{b64:60}
couchbase      capella key            {an:64}
clickhouse     cloud key secret       4b1d{an:38}
cratesio       token                  cio{an:32}
snowflake      password               {sym:18}
databricks     token                  dapi{hex:32}
databricks     oauth secret           dose{hex:32}
qubole         api token              {hex:64}
borgbase       token                  {jwt}
backblaze      application key        K00{d:1}{b64:27}
wasabi         secret key             {an:40}
storj          access grant           1{b58:190}
web3storage    token                  {jwt}
vmware         api token              {an:64}
cisco          meraki api key         {hex:40}
jumpcloud      api key                jca_{an:36}
okta           api token              00{b64u:40}
auth0          client secret          {b64u:64}
auth0          management token       {jwt}
clerk          secret key             sk_live_{an:42}
workos         api key                sk_live_{an:50}
stytch         secret                 secret-live-{b64u:36}
fusionauth     api key                {b64u:43}
loginradius    api secret             {uuid}
authress       service key            sc_{b58:10}.{a:5}.acc_{a:10}.{b64u:80}
descope        management key         K2{an:60}
frontegg       api secret             {uuid}
truenas        api key                1-{an:64}
`;
