/** Models, speech, vectors: service, the secret's name, its shape. */
export const ai = `
openai        api key           sk-proj-{b64u:74}T3BlbkFJ{b64u:74}
openai        api key           sk-{an:20}T3BlbkFJ{an:20}
openai        service key       sk-svcacct-{b64u:74}T3BlbkFJ{b64u:74}
anthropic     api key           sk-ant-api03-{b64u:93}AA
anthropic     admin key         sk-ant-admin01-{b64u:93}AA
huggingface   token             hf_{al:34}
replicate     api token         r8_{an:37}
groq          api key           gsk_{an:52}
perplexity    api key           pplx-{an:48}
xai           api key           xai-{an:80}
openrouter    api key           sk-or-v1-{hex:64}
deepseek      api key           sk-{hex:32}
mistral       api key           {an:32}
cohere        api key           {an:40}
together      api key           {hex:64}
ai21          api key           {an:32}
cerebras      api key           csk-{a:48}
fireworks     api key           fw_{an:24}
langchain     api key           lsv2_pt_{hex:32}_{hex:10}
langsmith     api key           lsv2_sk_{hex:32}_{hex:10}
pinecone      api key           pcsk_{an:6}_{an:63}
pinecone      api key           {uuid}
elevenlabs    api key           sk_{hex:48}
deepgram      api key           {hex:40}
assemblyai    api key           {hex:32}
voyage        api key           pa-{b64u:43}
jina          api key           jina_{hex:32}{b64u:28}
tavily        api key           tvly-dev-{an:32}
exa           api key           {uuid}
firecrawl     api key           fc-{hex:32}
nvidia        api key           nvapi-{b64u:64}
wandb         api key           {hex:40}
clarifai      api key           {hex:32}
clarifai      pat               {hex:32}
edenai        api key           {jwt}
deepai        api key           {uuid}
stability     api key           sk-{an:48}
cursor        api key           key_{hex:64}
ollama        api key           {hex:32}.{b64u:24}
roboflow      api key           {an:20}
azureopenai   api key           {hex:32}
langfuse      secret key        sk-lf-{uuid}
promptlayer   api key           pl_{hex:32}
modal         token secret      as-{an:22}
baseten       api key           {an:8}.{an:32}
gladia        api key           {uuid}
speechmatics  api key           {an:32}
monkeylearn   api key           {hex:40}
paralleldots  api key           {an:43}
sightengine   api secret        {an:32}
imagga        api secret        {hex:32}
cloudsight    api key           {b64u:22}
cloudmersive  api key           {uuid}
fal           key               {uuid}:{hex:32}
dandelion     token             {hex:32}
uclassify     read key          {an:12}
speechtextai  key               {hex:32}
privateai     api key           {hex:32}
nightfall     api key           NF-{an:32}
lexigram      api key           {an:32}
voiceflow     api key           VF.DM.{hex:24}.{an:16}
textrazor     api key           {hex:56}
kagi          api token         {b64u:32}.{b64u:22}
`;
