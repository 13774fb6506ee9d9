import { parentPort, workerData } from 'node:worker_threads';
import { ContractFolder } from './contract-folder.ts';
import type { PageFile } from './find-pages.ts';
import { transcribeFile } from './transcribe-file.ts';

/** A thread of `transcribeFiles`: takes batches of pages, gives back what became of each. */
const folder = new ContractFolder(workerData.out);

parentPort?.on('message', (pages: PageFile[]) => {
  parentPort?.postMessage(pages.map((page) => transcribeFile(page, folder, workerData)));
});
