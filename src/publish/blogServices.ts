import type { Environment } from "../core/environment.ts";
import { journeyError } from "../core/error.ts";
import { misnamed } from "../core/misnamed.ts";
import type { Service } from "./blogService.ts";
import { devto } from "./devto.ts";
import { DEVTO } from "./devtoRequests.ts";
import { endpointFrom } from "./endpoint.ts";
import { hashnode } from "./hashnode.ts";
import { HASHNODE } from "./hashnodeRequests.ts";
import type { Account, Network } from "./network.ts";

/** What a run needs to know of a service before it has a token. */
export interface ServiceKind {
  /** As it is typed and kept: `devto`. */
  name: "hashnode" | "devto";
  /** As people write it. */
  title: string;
  /** The environment's variable for its token. */
  variable: string;
  header: Account["header"];
  /** Where to get a token. */
  tokenHint: string;
}

export const SERVICES: readonly ServiceKind[] = [
  {
    name: "hashnode",
    title: "Hashnode",
    variable: "HASHNODE_PAT",
    header: ["authorization", "Bearer "],
    tokenHint: "hashnode.com › Account settings › Developer",
  },
  {
    name: "devto",
    title: "dev.to",
    variable: "DEVTO_API_KEY",
    header: ["api-key", ""],
    tokenHint: "dev.to › Settings › Extensions",
  },
];

/** The service of that name. Throws `usage`, naming the others. */
export function serviceNamed(name: string): ServiceKind {
  const found = SERVICES.find((service) => service.name === name);
  if (found !== undefined) return found;
  const names = SERVICES.map((service) => service.name);
  throw misnamed(name, names, `journey cannot send to "${name}"`, `one of: ${names.join(", ")}`);
}

/** Where articles go: the blog's host for Hashnode, the one place there is for dev.to. */
export interface Destination {
  kind: ServiceKind;
  place: string;
  endpoint: string;
}

/** Throws `refused` where no blog is named for Hashnode, or an endpoint that no token may go to. */
export function destinationOf(kind: ServiceKind, blog: string | null, environment: Environment): Destination {
  if (kind.name === "devto") {
    const endpoint = endpointFrom("JOURNEY_DEVTO_URL", environment.JOURNEY_DEVTO_URL, DEVTO);
    return { kind, place: "dev.to", endpoint };
  }
  if (blog === null)
    throw journeyError(
      "refused",
      "the settings do not say which Hashnode blog is yours",
      "journey config set blog.hashnode you.hashnode.dev",
    );
  const endpoint = endpointFrom("JOURNEY_HASHNODE_URL", environment.JOURNEY_HASHNODE_URL, HASHNODE);
  return { kind, place: blog, endpoint };
}

export function serviceAt({ kind, place, endpoint }: Destination, account: Account, network: Network): Service {
  return kind.name === "devto" ? devto(endpoint, account, network) : hashnode(endpoint, place, account, network);
}
