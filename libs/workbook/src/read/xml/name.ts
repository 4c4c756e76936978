/**
 * Names of elements and attributes are compared as 32-bit hashes, so that a scan makes no strings. The names that the
 * reader knows do not collide (a spec says so); an unknown name that collides is no more than an odd file misread.
 */
export function nameHash(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return hash;
}
