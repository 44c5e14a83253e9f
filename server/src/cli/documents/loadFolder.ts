import { eachPairLinks, type FolderLinks, type Link, limitLinks } from '../../core/crossref/index.ts';
import { Folder } from '../../core/folder/index.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { DocumentSet } from './loadDocuments.ts';

/** All documents of a call as one folder. What could not be read is said in words. */
export async function loadFolder({ documents, decisionFile }: DocumentSet, call: Invocation): Promise<Folder> {
  const folder = new Folder();
  folder.setDecisions(decisionFile.decisions);
  for await (const document of documents) {
    const result = await call.annotateOrReport(document);
    if (result) call.stats.timeIndexing(() => folder.put(result.document.id, result.annotated));
  }
  return folder;
}

/** The links of a folder, at most `perPlace` of them for one figure or quote. */
export async function computeFolderLinks(folder: Folder, perPlace: number, call: Invocation): Promise<FolderLinks> {
  const all: Link[] = [];
  const pairs = eachPairLinks(folder);
  for (
    let next = call.stats.timeIndexing(() => pairs.next());
    !next.done;
    next = call.stats.timeIndexing(() => pairs.next())
  ) {
    for (const link of next.value) all.push(link);
    await call.yielder.yieldIfDue();
  }
  return call.stats.timeIndexing(() => limitLinks(all, perPlace));
}
