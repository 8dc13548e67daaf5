import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isNearby } from '../capture/index.ts';
import { UserError } from '../model/index.ts';

interface Own {
  readonly name: string;
  readonly address: string;
}

/** Names that Linux, macOS and Windows give to Wi-Fi cards, and to the hotspot of a laptop. */
const WIRELESS = /^(?:wl|wifi|wi-fi|ap\d|en0$)/i;
/** Bridges and tunnels of other programs: no phone is on them. */
const VIRTUAL = /^(?:docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale)/i;

function ownAddresses(interfaces: ReturnType<typeof networkInterfaces>): readonly Own[] {
  return Object.entries(interfaces).flatMap(([name, items]) =>
    (items ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isNearby(address))
      .map(({ address }) => ({ name, address })),
  );
}

/**
 * The one address that `--wifi` listens on: the one that was given, when it is ours and private, or the only one that a
 * phone is likely to be on. With several, the person has to say.
 */
export function wifiAddress(given: string | true, interfaces = networkInterfaces()): string {
  const own = ownAddresses(interfaces);
  const list = own.map(({ name, address }) => `${address} (${name})`).join(', ');
  const hint =
    own.length > 0 ? `Give one of these with --wifi ADDRESS: ${list}.` : 'Join a Wi-Fi, or open a hotspot, first.';
  if (given !== true) {
    if (isIP(given) === 4 && own.some(({ address }) => address === given)) return given;
    throw new UserError(`${given} is not a private IPv4 address of this computer.`, hint);
  }
  const likely = own.filter(({ name }) => !VIRTUAL.test(name));
  const wireless = likely.filter(({ name }) => WIRELESS.test(name));
  const [only, ...others] = wireless.length > 0 ? wireless : likely;
  if (only === undefined) throw new UserError('This computer has no address on a private network.', hint);
  if (others.length > 0) throw new UserError('This computer has several addresses that a phone may be on.', hint);
  return only.address;
}
