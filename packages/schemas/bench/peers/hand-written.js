// Straight-line checkers of some operations, for values with dates; `by-hand.js` writes a copy of this for each view.
const view = 'sdk';

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => value === undefined || typeof value === 'string';
const isWhole = (value) => value === undefined || Number.isInteger(value);
const isFlag = (value) => value === undefined || typeof value === 'boolean';
const isDate = (value) => value === undefined || (value instanceof Date && !Number.isNaN(value.getTime()));
const isStamp = (value) => value === undefined || (typeof value === 'string' && stamp.test(value));
const isTime = view === 'sdk' ? isDate : isStamp;
const isList = (value, isItem) => {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (!isItem(value[i])) return false;
  return true;
};
const stamp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

export function CreateServerlessCacheSnapshotInput(value) {
  if (!isRecord(value)) return false;
  const { ServerlessCacheSnapshotName: name, ServerlessCacheName: cache, KmsKeyId: key, Tags: tags } = value;
  if (typeof name !== 'string' || name === '' || name.length > 255) return false;
  if (typeof cache !== 'string' || !isText(key) || !isList(tags, isCacheTag)) return false;
  for (const member in value)
    if (
      member !== 'ServerlessCacheSnapshotName' &&
      member !== 'ServerlessCacheName' &&
      member !== 'KmsKeyId' &&
      member !== 'Tags'
    )
      return false;
  return true;
}

function isCacheTag(value) {
  if (!isRecord(value) || !isText(value.Key) || (value.Value !== null && !isText(value.Value))) return false;
  for (const member in value) if (member !== 'Key' && member !== 'Value') return false;
  return true;
}

export const CreateServerlessCacheSnapshotOutput = (value) =>
  isRecord(value) && (value.ServerlessCacheSnapshot === undefined || isCacheSnapshot(value.ServerlessCacheSnapshot));

const isCacheSnapshot = (value) =>
  isRecord(value) &&
  isText(value.ServerlessCacheSnapshotName) &&
  isText(value.ARN) &&
  isText(value.KmsKeyId) &&
  isText(value.SnapshotType) &&
  isText(value.Status) &&
  isTime(value.CreateTime) &&
  isTime(value.ExpiryTime) &&
  isText(value.BytesUsedForCache) &&
  (value.ServerlessCacheConfiguration === undefined || isConfiguration(value.ServerlessCacheConfiguration));

const isConfiguration = (value) =>
  isRecord(value) && isText(value.ServerlessCacheName) && isText(value.Engine) && isText(value.MajorEngineVersion);

export function DescribeServerlessCacheSnapshotsInput(value) {
  if (!isRecord(value)) return false;
  if (!isText(value.ServerlessCacheName) || !isText(value.ServerlessCacheSnapshotName)) return false;
  if (!isText(value.SnapshotType) || !isText(value.NextToken)) return false;
  if (!isWhole(value.MaxResults) || value.MaxResults > 50) return false;
  for (const member in value)
    switch (member) {
      case 'ServerlessCacheName':
      case 'ServerlessCacheSnapshotName':
      case 'SnapshotType':
      case 'NextToken':
      case 'MaxResults':
        break;
      default:
        return false;
    }
  return true;
}

export const DescribeServerlessCacheSnapshotsOutput = (value) =>
  isRecord(value) && isText(value.NextToken) && isList(value.ServerlessCacheSnapshots, isCacheSnapshot);

export function CreateDBClusterSnapshotInput(value) {
  if (!isRecord(value)) return false;
  const { DBClusterSnapshotIdentifier: id, DBClusterIdentifier: cluster, Tags: tags } = value;
  if (typeof id !== 'string' || id.length > 63 || !/^[A-Za-z](?!.*--)[A-Za-z0-9-]*$/.test(id) || id.endsWith('-'))
    return false;
  if (typeof cluster !== 'string' || !isList(tags, isNeptuneTag)) return false;
  for (const member in value)
    if (member !== 'DBClusterSnapshotIdentifier' && member !== 'DBClusterIdentifier' && member !== 'Tags') return false;
  return true;
}

const isTagText = (value, most) =>
  value === undefined ||
  (typeof value === 'string' &&
    value !== '' &&
    value.length <= most &&
    !value.startsWith('aws:') &&
    !value.startsWith('rds:') &&
    /^[\p{L}\p{Z}\p{N}_.:/=+-]*$/u.test(value));

function isNeptuneTag(value) {
  if (!isRecord(value) || !isTagText(value.Key, 128) || !isTagText(value.Value, 256)) return false;
  for (const member in value) if (member !== 'Key' && member !== 'Value') return false;
  return true;
}

export const CreateDBClusterSnapshotOutput = (value) =>
  isRecord(value) && (value.DBClusterSnapshot === undefined || isClusterSnapshot(value.DBClusterSnapshot));

const isClusterSnapshot = (value) =>
  isRecord(value) &&
  isList(value.AvailabilityZones, (zone) => typeof zone === 'string') &&
  isText(value.DBClusterSnapshotIdentifier) &&
  isText(value.DBClusterIdentifier) &&
  isTime(value.SnapshotCreateTime) &&
  isText(value.Engine) &&
  isWhole(value.AllocatedStorage) &&
  isText(value.Status) &&
  isWhole(value.Port) &&
  isText(value.VpcId) &&
  isTime(value.ClusterCreateTime) &&
  isText(value.MasterUsername) &&
  isText(value.EngineVersion) &&
  isText(value.LicenseModel) &&
  isText(value.SnapshotType) &&
  isWhole(value.PercentProgress) &&
  isFlag(value.StorageEncrypted) &&
  isText(value.KmsKeyId) &&
  isText(value.DBClusterSnapshotArn) &&
  (value.SourceDBClusterSnapshotArn === null || isText(value.SourceDBClusterSnapshotArn)) &&
  isFlag(value.IAMDatabaseAuthenticationEnabled) &&
  isText(value.StorageType);

export function GetInstanceSnapshotInput(value) {
  if (!isRecord(value) || typeof value.instanceSnapshotName !== 'string') return false;
  for (const member in value) if (member !== 'instanceSnapshotName') return false;
  return true;
}

export const GetInstanceSnapshotOutput = (value) =>
  isRecord(value) && (value.instanceSnapshot === undefined || isInstanceSnapshot(value.instanceSnapshot));

const snapshotArn = /^arn:aws[a-z-]*:lightsail:[a-z0-9-]+:[0-9]{12}:InstanceSnapshot\/\S+$/u;
const instanceArn = /^arn:aws[a-z-]*:lightsail:[a-z0-9-]+:[0-9]{12}:Instance\/\S+$/u;
const zone = /^[a-z]{2}(-[a-z]+)+-[0-9]+[a-z]$/u;
const hour = /^([01][0-9]|2[0-3]):00$/u;
const tagText = /^[\p{L}\p{N}\p{Z}+\-=._:/@]*$/u;
const isLike = (value, pattern) => value === undefined || (typeof value === 'string' && pattern.test(value));
const isOne = (value, values) => value === undefined || values.has(value);
const types =
  'ContainerService Instance StaticIp KeyPair InstanceSnapshot Domain PeeredVpc LoadBalancer LoadBalancerTlsCertificate Disk DiskSnapshot RelationalDatabase RelationalDatabaseSnapshot ExportSnapshotRecord CloudFormationStackRecord Alarm ContactMethod Distribution Certificate Bucket';
const regions =
  'us-east-1 us-east-2 us-west-1 us-west-2 eu-west-1 eu-west-2 eu-west-3 eu-central-1 ca-central-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 eu-north-1';
const resourceTypes = /* @__PURE__ */ new Set(/* @__PURE__ */ types.split(' '));
const regionNames = /* @__PURE__ */ new Set(/* @__PURE__ */ regions.split(' '));
const snapshotStates = /* @__PURE__ */ new Set(['pending', 'error', 'available']);
const diskStates = /* @__PURE__ */ new Set(['pending', 'error', 'available', 'in-use', 'unknown']);
const mountStates = /* @__PURE__ */ new Set(['Failed', 'Pending', 'Mounted', 'NotMounted']);

const isLocation = (value) =>
  value === undefined ||
  (isRecord(value) && isLike(value.availabilityZone, zone) && isOne(value.regionName, regionNames));

const isLightsailTag = (value) =>
  isRecord(value) &&
  isLike(value.key, tagText) &&
  (value.key === undefined || value.key.length <= 128) &&
  isLike(value.value, tagText) &&
  (value.value === undefined || value.value.length <= 256);

const isInstanceSnapshot = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isLike(value.arn, snapshotArn) &&
  isText(value.supportCode) &&
  isTime(value.createdAt) &&
  isLocation(value.location) &&
  isOne(value.resourceType, resourceTypes) &&
  isList(value.tags, isLightsailTag) &&
  isOne(value.state, snapshotStates) &&
  (value.progress === null || isText(value.progress)) &&
  isList(value.fromAttachedDisks, isDisk) &&
  isText(value.fromInstanceName) &&
  isLike(value.fromInstanceArn, instanceArn) &&
  isText(value.fromBlueprintId) &&
  isText(value.fromBundleId) &&
  isFlag(value.isFromAutoSnapshot) &&
  isWhole(value.sizeInGb);

const isDisk = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isText(value.arn) &&
  isText(value.supportCode) &&
  isTime(value.createdAt) &&
  isLocation(value.location) &&
  isOne(value.resourceType, resourceTypes) &&
  isList(value.tags, isLightsailTag) &&
  isList(value.addOns, isAddOn) &&
  isWhole(value.sizeInGb) &&
  isFlag(value.isSystemDisk) &&
  isWhole(value.iops) &&
  isText(value.path) &&
  isOne(value.state, diskStates) &&
  isText(value.attachedTo) &&
  isFlag(value.isAttached) &&
  isText(value.attachmentState) &&
  isWhole(value.gbInUse) &&
  isOne(value.autoMountStatus, mountStates);

const isAddOn = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isText(value.status) &&
  isLike(value.snapshotTimeOfDay, hour) &&
  isLike(value.nextSnapshotTimeOfDay, hour) &&
  isText(value.threshold) &&
  isText(value.duration);

export function CreateSnapshotCopyConfigurationInput(value) {
  if (!isRecord(value) || typeof value.destinationRegion !== 'string' || typeof value.namespaceName !== 'string')
    return false;
  if (!isText(value.destinationKmsKeyId) || !isWhole(value.snapshotRetentionPeriod)) return false;
  for (const member in value)
    switch (member) {
      case 'destinationKmsKeyId':
      case 'destinationRegion':
      case 'namespaceName':
      case 'snapshotRetentionPeriod':
        break;
      default:
        return false;
    }
  return true;
}

export const CreateSnapshotCopyConfigurationOutput = (value) =>
  isRecord(value) &&
  (value.snapshotCopyConfiguration === undefined || isCopyConfiguration(value.snapshotCopyConfiguration));

const isCopyConfiguration = (value) =>
  isRecord(value) &&
  isText(value.destinationKmsKeyId) &&
  isText(value.destinationRegion) &&
  isText(value.namespaceName) &&
  isText(value.snapshotCopyConfigurationArn) &&
  isText(value.snapshotCopyConfigurationId) &&
  isWhole(value.snapshotRetentionPeriod);
