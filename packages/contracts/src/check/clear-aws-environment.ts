import { devNull } from 'node:os';

/**
 * Keeps what this machine has configured for real use of AWS (endpoints, profiles, regions) away from the replay,
 * and the SDK's notes (on Node versions, on values that it corrects) away from the report.
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
  // Older clients keep the function that they find when they are loaded.
  console.warn = () => {};
}
