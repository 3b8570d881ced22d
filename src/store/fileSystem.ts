import { statfsSync } from "node:fs";

/** The type number of the file system that holds a path, as the kernel gives it; 0 where it cannot be told. */
export type FileSystemType = (path: string) => number;

/** Network file systems by their type (statfs(2), linux/magic.h). Locks and shared memory cannot be trusted there. */
const NETWORK: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB"],
  [0x65735546, "FUSE"],
  [0x01021997, "9p"],
  [0x5346414f, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x0bd00bd0, "Lustre"],
]);

/** What a network file system is called; null for a local one. */
export function networkName(type: number): string | null {
  return NETWORK.get(type) ?? null;
}

export function fileSystemType(path: string): number {
  try {
    // Some kernels answer the number signed.
    return statfsSync(path).type >>> 0;
  } catch {
    return 0;
  }
}

/** Bytes left for this user where `path` lies; null where it cannot be told. */
export function freeBytes(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}
