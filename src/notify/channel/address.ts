import { BlockList, isIP } from 'node:net';

// IANA special-purpose registries: what is not reachable from everywhere, plus multicast.
// https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry
const private4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const private6: readonly [network: string, prefix: number][] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  // Teredo and 6to4 carry an IPv4 address of anybody's choice; nothing that is alive answers there.
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const blocked = new BlockList();
for (const [network, prefix] of private4) {
  blocked.addSubnet(network, prefix, 'ipv4');
  // The same networks behind NAT64 (RFC 6052), and IPv4-mapped and -compatible ones (RFC 4291 §2.5.5).
  for (const front of ['64:ff9b::', '::ffff:', '::'])
    blocked.addSubnet(`${front}${network}`, 96 + prefix, 'ipv6');
}
for (const [network, prefix] of private6) blocked.addSubnet(network, prefix, 'ipv6');

/** isPrivateAddress tells whether an IP address (without brackets or zone) is not one of the public internet. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  switch (isIP(plain)) {
    case 4:
      return blocked.check(plain, 'ipv4');
    case 6:
      return blocked.check(plain, 'ipv6');
    default:
      return true;
  }
}
