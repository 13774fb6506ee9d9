import { devNull } from 'node:os';

/** Settings that keep a client from looking for others: in files, in the metadata service of a machine. */
const settings = {
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** An environment without the AWS configuration of this machine (endpoints, profiles, regions), for a process that runs clients. */
export const withoutAws = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('AWS_'))),
  ...settings,
});
