// Generated from state.schema.json. Do not edit: run vitest -u.

/**
 * What the stateful mocks start from: the resources that are there, as little of each as matters. A list of a service that is not given is empty.
 */
export interface StateOfADocpactBackend {
/**
 * The JSON Schema that editors hold the file to.
 */
$schema?: string
/**
 * What nobody gave, such as identifiers, is drawn from it: 0 by default.
 */
seed?: number
/**
 * Number of the account: 123456789012 by default.
 */
accountId?: string
/**
 * Region of all resources: us-east-1 by default.
 */
region?: string
/**
 * How many calls were answered. Without a clock each is one second, so that this is the time.
 */
calls?: number
/**
 * How much the account may hold; without a number there is no limit.
 */
quotas?: {
/**
 * Tags on one ElastiCache snapshot: 50 by default.
 */
tagsPerResource?: number
/**
 * Manual snapshots of serverless caches in the account.
 */
serverlessCacheSnapshots?: number
/**
 * Manual snapshots of Neptune clusters in the account.
 */
dbClusterSnapshots?: number
/**
 * Snapshot copy configurations of one Redshift Serverless namespace.
 */
snapshotCopyConfigurations?: number
}
/**
 * By service/Operation: the documented fault with which the operation answers every call.
 */
faults?: {
[k: string]: string
}
/**
 * What ElastiCache holds.
 */
elasticache?: {
/**
 * Caches, by name.
 */
serverlessCaches?: ServerlessCache[]
/**
 * Snapshots, by name, in the order in which they are listed.
 */
serverlessCacheSnapshots?: ServerlessCacheSnapshot[]
}
/**
 * What Lightsail holds.
 */
lightsail?: {
/**
 * Snapshots, by name.
 */
instanceSnapshots?: InstanceSnapshot[]
}
/**
 * What Neptune holds.
 */
neptune?: {
/**
 * Clusters, by identifier.
 */
dbClusters?: DBCluster[]
/**
 * Snapshots, by identifier.
 */
dbClusterSnapshots?: DBClusterSnapshot[]
}
/**
 * What Redshift Serverless holds.
 */
redshiftServerless?: {
/**
 * Namespaces, by name.
 */
namespaces?: Namespace[]
/**
 * Configurations, by namespace and Region.
 */
snapshotCopyConfigurations?: SnapshotCopyConfiguration[]
}
}
/**
 * A serverless cache that snapshots can be taken of.
 */
export interface ServerlessCache {
/**
 * Name of the cache.
 */
ServerlessCacheName: string
/**
 * Engine the cache runs: valkey by default.
 */
Engine?: string
/**
 * Version of the cache's engine; one that the engine has by default.
 */
MajorEngineVersion?: string
/**
 * State the cache is in: available by default.
 */
Status?: ("creating" | "available" | "deleting" | "create-failed" | "modifying")
}
/**
 * One snapshot of a serverless cache.
 */
export interface ServerlessCacheSnapshot {
/**
 * Name of the snapshot.
 */
ServerlessCacheSnapshotName: string
/**
 * ARN of the snapshot.
 */
ARN?: string
/**
 * ID of the KMS key that encrypts the snapshot.
 */
KmsKeyId?: string
/**
 * How the snapshot came to be.
 */
SnapshotType?: string
/**
 * State the snapshot is in; without it, creating for 2 s and then available.
 */
Status?: string
/**
 * When the source cache's metadata and data were captured.
 */
CreateTime?: string
/**
 * When the snapshot expires.
 */
ExpiryTime?: string
/**
 * Size of the snapshot in bytes, as text.
 */
BytesUsedForCache?: string
ServerlessCacheConfiguration?: ServerlessCacheConfiguration
/**
 * Tags of the snapshot; no answer shows them.
 */
Tags?: ElastiCacheTag[]
}
/**
 * How the cache was configured when the snapshot was taken.
 */
export interface ServerlessCacheConfiguration {
/**
 * Name of the cache.
 */
ServerlessCacheName?: string
/**
 * Engine the cache runs.
 */
Engine?: string
/**
 * Version of the cache's engine.
 */
MajorEngineVersion?: string
}
/**
 * A key and value that label a resource.
 */
export interface ElastiCacheTag {
/**
 * Key of the tag, never null.
 */
Key?: string
/**
 * Value of the tag, or null.
 */
Value?: (string | null)
}
/**
 * One snapshot of a Lightsail instance.
 */
export interface InstanceSnapshot {
/**
 * Name of the snapshot.
 */
name: string
/**
 * ARN of the snapshot.
 */
arn?: string
/**
 * Code to quote to Lightsail support.
 */
supportCode?: string
/**
 * When the snapshot was created.
 */
createdAt?: string
location?: ResourceLocation
/**
 * Kind of the resource.
 */
resourceType?: ("ContainerService" | "Instance" | "StaticIp" | "KeyPair" | "InstanceSnapshot" | "Domain" | "PeeredVpc" | "LoadBalancer" | "LoadBalancerTlsCertificate" | "Disk" | "DiskSnapshot" | "RelationalDatabase" | "RelationalDatabaseSnapshot" | "ExportSnapshotRecord" | "CloudFormationStackRecord" | "Alarm" | "ContactMethod" | "Distribution" | "Certificate" | "Bucket" | "Subdomain")
/**
 * Tags of the snapshot.
 */
tags?: LightsailTag[]
/**
 * State of the snapshot.
 */
state?: ("pending" | "error" | "available")
/**
 * Progress of a disk snapshot, null for an instance snapshot.
 */
progress?: (string | null)
/**
 * Block storage disks that were attached to the instance.
 */
fromAttachedDisks?: Disk[]
/**
 * Instance the snapshot was taken of.
 */
fromInstanceName?: string
/**
 * ARN of the instance the snapshot was taken of.
 */
fromInstanceArn?: string
/**
 * Blueprint the snapshot was made from.
 */
fromBlueprintId?: string
/**
 * Bundle the snapshot was made from.
 */
fromBundleId?: string
/**
 * Whether it was made from an automatic snapshot.
 */
isFromAutoSnapshot?: boolean
/**
 * Size of the SSD in GB.
 */
sizeInGb?: number
}
/**
 * Where the snapshot was created.
 */
export interface ResourceLocation {
/**
 * Availability Zone.
 */
availabilityZone?: string
/**
 * Region.
 */
regionName?: ("us-east-1" | "us-east-2" | "us-west-1" | "us-west-2" | "eu-west-1" | "eu-west-2" | "eu-west-3" | "eu-central-1" | "ca-central-1" | "ap-south-1" | "ap-southeast-1" | "ap-southeast-2" | "ap-northeast-1" | "ap-northeast-2" | "eu-north-1" | "ap-east-1" | "ap-southeast-3" | "ap-southeast-5" | "eu-south-2" | "sa-east-1")
}
/**
 * A key and an optional value that label a resource.
 */
export interface LightsailTag {
/**
 * Key of the tag.
 */
key?: string
/**
 * Value of the tag.
 */
value?: string
}
/**
 * One block storage disk.
 */
export interface Disk {
/**
 * Name of the disk.
 */
name?: string
/**
 * ARN of the disk.
 */
arn?: string
/**
 * Code to quote to Lightsail support.
 */
supportCode?: string
/**
 * When the disk was created.
 */
createdAt?: string
location?: ResourceLocation1
/**
 * Kind of the resource.
 */
resourceType?: ("ContainerService" | "Instance" | "StaticIp" | "KeyPair" | "InstanceSnapshot" | "Domain" | "PeeredVpc" | "LoadBalancer" | "LoadBalancerTlsCertificate" | "Disk" | "DiskSnapshot" | "RelationalDatabase" | "RelationalDatabaseSnapshot" | "ExportSnapshotRecord" | "CloudFormationStackRecord" | "Alarm" | "ContactMethod" | "Distribution" | "Certificate" | "Bucket" | "Subdomain")
/**
 * Tags of the disk.
 */
tags?: LightsailTag[]
/**
 * Add-ons enabled on the disk.
 */
addOns?: AddOn[]
/**
 * Size of the disk in GB.
 */
sizeInGb?: number
/**
 * Whether an operating system is loaded on the disk.
 */
isSystemDisk?: boolean
/**
 * Input and output operations a second.
 */
iops?: number
/**
 * Path of the disk.
 */
path?: string
/**
 * State of the disk.
 */
state?: ("pending" | "error" | "available" | "in-use" | "unknown")
/**
 * What the disk is attached to.
 */
attachedTo?: string
/**
 * Whether the disk is attached.
 */
isAttached?: boolean
/**
 * Discontinued; use isAttached.
 */
attachmentState?: string
/**
 * Discontinued; GB in use on the disk.
 */
gbInUse?: number
/**
 * Whether the disk was mounted by itself.
 */
autoMountStatus?: ("Failed" | "Pending" | "Mounted" | "NotMounted")
}
/**
 * Where the disk is.
 */
export interface ResourceLocation1 {
/**
 * Availability Zone.
 */
availabilityZone?: string
/**
 * Region.
 */
regionName?: ("us-east-1" | "us-east-2" | "us-west-1" | "us-west-2" | "eu-west-1" | "eu-west-2" | "eu-west-3" | "eu-central-1" | "ca-central-1" | "ap-south-1" | "ap-southeast-1" | "ap-southeast-2" | "ap-northeast-1" | "ap-northeast-2" | "eu-north-1" | "ap-east-1" | "ap-southeast-3" | "ap-southeast-5" | "eu-south-2" | "sa-east-1")
}
/**
 * One add-on of a resource.
 */
export interface AddOn {
/**
 * Name of the add-on.
 */
name?: string
/**
 * Status of the add-on.
 */
status?: string
/**
 * Hour at which a snapshot is taken each day, in UTC.
 */
snapshotTimeOfDay?: string
/**
 * Hour at which the next snapshot is taken, in UTC.
 */
nextSnapshotTimeOfDay?: string
/**
 * Threshold that triggers the add-on.
 */
threshold?: string
/**
 * Idle minutes after which the computer stops.
 */
duration?: string
}
/**
 * A DB cluster that snapshots can be taken of.
 */
export interface DBCluster {
/**
 * Identifier of the cluster, in any case.
 */
DBClusterIdentifier: string
/**
 * State the cluster is in: available by default.
 */
Status?: string
/**
 * Engine of the cluster: neptune by default.
 */
Engine?: string
/**
 * Version of the engine.
 */
EngineVersion?: string
/**
 * Port the cluster listens on: 8182 by default.
 */
Port?: number
/**
 * VPC of the cluster.
 */
VpcId?: string
/**
 * Availability Zones of the cluster: a, b and c of the Region by default.
 */
AvailabilityZones?: string[]
/**
 * When the cluster was created.
 */
ClusterCreateTime?: string
/**
 * Whether the cluster is encrypted: false by default.
 */
StorageEncrypted?: boolean
/**
 * KMS key of an encrypted cluster.
 */
KmsKeyId?: string
/**
 * Whether IAM accounts are mapped to database accounts: false by default.
 */
IAMDatabaseAuthenticationEnabled?: boolean
/**
 * Storage type of the cluster: standard by default.
 */
StorageType?: string
}
/**
 * One snapshot of a Neptune DB cluster.
 */
export interface DBClusterSnapshot {
/**
 * Availability Zones the snapshot's instances can be restored in.
 */
AvailabilityZones?: string[]
/**
 * Identifier of the snapshot.
 */
DBClusterSnapshotIdentifier: string
/**
 * Cluster the snapshot was taken of.
 */
DBClusterIdentifier?: string
/**
 * When the snapshot was taken, in UTC.
 */
SnapshotCreateTime?: string
/**
 * Database engine.
 */
Engine?: string
/**
 * Allocated storage in GiB.
 */
AllocatedStorage?: number
/**
 * State the snapshot is in; without it, creating for 2 s and then available.
 */
Status?: string
/**
 * Port the cluster listened on when the snapshot was taken.
 */
Port?: number
/**
 * VPC of the snapshot.
 */
VpcId?: string
/**
 * When the cluster was created, in UTC.
 */
ClusterCreateTime?: string
/**
 * Not used by Neptune.
 */
MasterUsername?: string
/**
 * Version of the database engine.
 */
EngineVersion?: string
/**
 * Licence model of the snapshot.
 */
LicenseModel?: string
/**
 * Kind of the snapshot.
 */
SnapshotType?: string
/**
 * How much has been copied, in percent; without it, as the state says.
 */
PercentProgress?: number
/**
 * Whether the snapshot is encrypted.
 */
StorageEncrypted?: boolean
/**
 * KMS key of an encrypted snapshot.
 */
KmsKeyId?: string
/**
 * ARN of the snapshot.
 */
DBClusterSnapshotArn?: string
/**
 * ARN of the snapshot this one was copied from, else null.
 */
SourceDBClusterSnapshotArn?: (string | null)
/**
 * Whether IAM accounts are mapped to database accounts.
 */
IAMDatabaseAuthenticationEnabled?: boolean
/**
 * Storage type of the snapshot.
 */
StorageType?: string
/**
 * Tags of the snapshot; no answer shows them.
 */
Tags?: NeptuneTag[]
}
/**
 * A key and value that label a resource.
 */
export interface NeptuneTag {
/**
 * Key of the tag.
 */
Key?: string
/**
 * Value of the tag.
 */
Value?: string
}
/**
 * A namespace whose snapshots can be copied.
 */
export interface Namespace {
/**
 * Name of the namespace.
 */
namespaceName: string
/**
 * State the namespace is in: AVAILABLE by default.
 */
status?: ("AVAILABLE" | "MODIFYING" | "DELETING")
}
/**
 * How snapshots of a namespace are copied to another Region.
 */
export interface SnapshotCopyConfiguration {
/**
 * ID of the KMS key that encrypts the copies.
 */
destinationKmsKeyId?: string
/**
 * Region the snapshots are copied to.
 */
destinationRegion: string
/**
 * Namespace the snapshots are copied from.
 */
namespaceName: string
/**
 * ARN of the configuration.
 */
snapshotCopyConfigurationArn?: string
/**
 * ID of the configuration.
 */
snapshotCopyConfigurationId?: string
/**
 * How long the copies are kept.
 */
snapshotRetentionPeriod?: number
}
