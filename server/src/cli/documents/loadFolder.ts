import { eachPairLinks, type FolderLinks, type Link, limitLinks } from '../../core/crossref/index.ts';
import { Folder } from '../../core/folder/index.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { DocumentSet } from './loadDocuments.ts';

/** Loads all documents into one folder and applies the decisions. Prints a message for each document that fails. */
export async function loadFolder({ documents, decisionFile }: DocumentSet, invocation: Invocation): Promise<Folder> {
  const folder = new Folder();
  folder.setDecisions(decisionFile.decisions);
  for await (const document of documents) {
    const result = await invocation.annotateOrReport(document);
    if (result) invocation.stats.timeIndexing(() => folder.put(result.document.id, result.annotated));
  }
  return folder;
}

/** Returns the links of a folder: at most `maxLinks` per figure or quote, and how many were dropped. */
export async function computeFolderLinks(
  folder: Folder,
  maxLinks: number,
  invocation: Invocation,
): Promise<FolderLinks> {
  const { stats, yielder } = invocation;
  const all: Link[] = [];
  const pairs = eachPairLinks(folder);
  for (let next = stats.timeIndexing(() => pairs.next()); !next.done; next = stats.timeIndexing(() => pairs.next())) {
    for (const link of next.value) all.push(link);
    await yielder.yieldIfDue();
  }
  return stats.timeIndexing(() => limitLinks(all, maxLinks));
}
