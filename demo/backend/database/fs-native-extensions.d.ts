declare module 'fs-native-extensions' {
  /** Locks a range of a file for this process, or says that another holds it. The system lets go when the file is closed or the process dies. */
  export const tryLock: (fd: number, offset?: number, length?: number) => boolean;
}
