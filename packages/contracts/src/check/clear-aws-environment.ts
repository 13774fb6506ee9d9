import { devNull } from 'node:os';

/**
 * Keeps the AWS configuration of this machine (endpoints, profiles, regions) out of the replay. Keeps the SDK's warnings (about Node versions
 * and values that it corrects) out of the report.
 */
export function clearAwsEnvironment(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, {
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  // Older clients keep the function that exists when they are loaded.
  console.warn = () => {};
}
