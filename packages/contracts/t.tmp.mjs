import { elasticache, lightsail, assertMocksKept } from '@docpact/contracts/msw';
import { setupServer } from 'msw/node';
import { ElastiCacheClient, CreateServerlessCacheSnapshotCommand, paginateDescribeServerlessCacheSnapshots } from '@aws-sdk/client-elasticache';
import { LightsailClient, GetInstanceSnapshotCommand } from '@aws-sdk/client-lightsail';
const c = { region:'eu-west-1', credentials:{accessKeyId:'a',secretAccessKey:'b'} };
const server = setupServer(...elasticache.handlers(), ...lightsail.handlers());
server.listen({onUnhandledRequest:'error'});
const ec = new ElastiCacheClient(c);
const input={ServerlessCacheName:'a',ServerlessCacheSnapshotName:'b'};
const create=()=>ec.send(new CreateServerlessCacheSnapshotCommand(input));
console.log(await create());
server.use(elasticache.createServerlessCacheSnapshot.fault('ServerlessCacheNotFoundFault').once());
console.log(await create().catch(e=>[e.name,e.message,e.$metadata]));
console.log((await create()).ServerlessCacheSnapshot.ServerlessCacheSnapshotName);
server.use(elasticache.createServerlessCacheSnapshot(i=>({ServerlessCacheSnapshot:{ServerlessCacheSnapshotNme:i.ServerlessCacheSnapshotName, CreateTime:5}})));
console.log(await create().catch(e=>[e.name,e.message,e.$metadata]));
try { assertMocksKept() } catch(e) { console.log(e.message) }
try { elasticache.createServerlessCacheSnapshot.fault('ServerlessCacheNotFound') } catch(e) { console.log(e.message) }
server.use(elasticache.describeServerlessCacheSnapshots.pages(Array.from({length:120},(_,i)=>({ServerlessCacheSnapshotName:'s'+i})),{pageSize:30}));
const names=[];let pages=0; for await (const p of paginateDescribeServerlessCacheSnapshots({client:ec},{})) {pages++; names.push(...p.ServerlessCacheSnapshots.map(s=>s.ServerlessCacheSnapshotName))}
console.log(pages,names.length,new Set(names).size);
console.log(await new LightsailClient(c).send(new GetInstanceSnapshotCommand({instanceSnapshotName:'x'})).then(o=>o.instanceSnapshot.createdAt));
console.log(await ec.send(new CreateServerlessCacheSnapshotCommand({})).catch(e=>[e.name,e.message,e.$metadata]));
server.close();
