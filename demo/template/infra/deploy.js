const aws = {
  region: process.env.AWS_REGION,
  accessKeyId: "{{AWS_ACCESS_KEY_ID}}",
  secretAccessKey: "{{AWS_SECRET_ACCESS_KEY}}",
};

const github = { authorization: `Bearer {{GITHUB_TOKEN}}` };

console.log("deploying", Object.keys(aws), Object.keys(github));
