/** Every sentence of the Node layer that users can see: why a file cannot be read, written or stripped. */
export const MESSAGES = {
  fileNotFound: 'The file does not exist.',
  permissionDenied: 'Permission denied.',
  readOnlyFileSystem: 'The file system is read-only.',
  diskFull: 'The disk is full.',
  quotaExceeded: 'The disk quota is exceeded.',
  symbolicLink: 'The file is a symbolic link.',
  linkInPath: 'A folder in the path is a symbolic link.',
  folder: 'The path is a folder.',
  notRegularFile: 'Not a regular file.',
  hardLinks: 'The file has multiple hard links.',
  ownerNotKept: 'The owner or group of the file cannot be preserved.',
  writeProtected: 'The file is write-protected.',
  fileExists: 'The file already exists.',
  outsideRoot: 'The file is outside the root folder.',
  outsideListedFolders: 'The file is outside the folder.',
  notLocalFile: 'Not a file on a local disk.',
  notLocalFolder: (uri: string) => `Not a folder on a local disk: ${uri}`,
  /** Sizes are in bytes. `size` is undefined if the file is known to be larger than the limit, but not by how much. */
  fileTooLarge: (limit: number, size: number | undefined) =>
    size === undefined
      ? `The file exceeds the limit of ${limit} bytes.`
      : `The file has ${size} bytes, which exceeds the limit of ${limit} bytes.`,
  unlistedFolder: (folder: string, reason: string) => `${folder}: ${reason}`,

  decisionFileNotWritten: (name: string, reason: string) => `${name}: ${reason}`,
  unsavedChanges: 'The file has unsaved changes.',
  fileChanged: 'The file has changed in the meantime.',
  cannotBeRecorded: (reason: string) => `The removal cannot be recorded: ${reason}.`,

  brokenFrame: (problem: string) => `The language server stops because it cannot read its input: ${problem}.`,
} as const;
