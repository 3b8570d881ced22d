import { type Day, isoDay } from "../core/day.ts";
import { type ErrorCode, EXITS, isJourneyError, type JourneyError, journeyError } from "../core/error.ts";
import { studyDay } from "../core/moment.ts";
import { publicationId } from "../core/publication.ts";
import type { Service } from "../publish/blogService.ts";
import { type Destination, serviceAt } from "../publish/blogServices.ts";
import { isOfArticle } from "../publish/failure.ts";
import type { Network } from "../publish/network.ts";
import { pacer } from "../publish/pacer.ts";
import { type Sent, sendArticle } from "../publish/send.ts";
import { sentText } from "../render/sentText.ts";
import { Publications } from "../store/publications.ts";
import { accountAt } from "./account.ts";
import type { Context } from "./context.ts";
import type { Outgoing } from "./publishArticles.ts";
import { Ledger } from "./publishLedger.ts";
import { figuresOf } from "./publishReached.ts";
import type { View } from "./view.ts";
import { withProgress } from "./withProgress.ts";

interface Done extends Sent {
  day: Day;
  n: number | null;
}

interface Failed {
  day: Day;
  error: JourneyError;
}

/** What a run came to: what was sent, what was refused, and what was not tried any more. */
interface Outcome {
  done: Done[];
  failed: Failed[];
  left: number;
  reached: readonly string[];
}

/** Sends articles one after the other. One alone throws what goes wrong; of several, the others are told as well. */
export async function sendAll(
  ctx: Context,
  destination: Destination,
  articles: readonly Outgoing[],
  live: boolean,
): Promise<View> {
  const account = accountAt(ctx, destination.kind);
  const journal = await ctx.writable();
  let place = 0;
  const outcome = await withProgress(ctx, { label: "Publishing", total: articles.length }, (at) =>
    ctx.online(async (given) => {
      const network: Network = { ...given, waiting: (words) => at(place, words) };
      const ledger = new Ledger(journal, destination, network);
      const service = serviceAt(destination, account, network);
      const turn = pacer(service, network);
      const done: Done[] = [];
      const failed: Failed[] = [];
      for (const article of articles) {
        place += 1;
        at(place);
        try {
          const sent = await sendOne(ctx, { article, live, service, network, turn, ledger });
          done.push({ day: article.day, n: article.n, ...sent });
        } catch (error) {
          const told = stopped(ctx, error, article.day, destination);
          if (articles.length === 1 || !isJourneyError(told)) throw told;
          failed.push({ day: article.day, error: told });
          if (!isOfArticle(told) && told.code !== "refused") break;
        }
      }
      return { done, failed, left: articles.length - place, reached: ledger.reached };
    }),
  );
  return outcomeView(ctx, destination, outcome);
}

interface One {
  article: Outgoing;
  live: boolean;
  service: Service;
  network: Network;
  turn: ReturnType<typeof pacer>;
  ledger: Ledger;
}

function sendOne(ctx: Context, { article, live, service, network, turn, ledger }: One): Promise<Sent> {
  const { day, content, problem, known } = article;
  network.stop.throwIfAborted();
  if (problem !== null)
    throw journeyError("refused", problem, `journey export ${isoDay(day)} --for ${service.platform} --lint`);
  const others = [...ctx.journal().read(Publications).at(service.platform, service.place).values()]
    .filter((each) => each.day !== day && each.remoteId !== null)
    .map((each) => each.remoteId ?? "");
  return sendArticle({
    ...{ service, network, content, live, known, turn },
    since: known?.updatedAt ?? 0,
    others: new Set(others),
    dayOf: (instant) => studyDay({ ...ctx.now(), instant }),
    keep: ledger.keeper(day),
  });
}

/** A failure names the day it is about; a run that was stopped says what the ledger knows of the article it was at. */
function stopped(ctx: Context, error: unknown, day: Day, { kind, place }: Destination): unknown {
  if (!isJourneyError(error)) return error;
  if (error.hint !== undefined) error.hint = error.hint.replace(" DAY ", ` ${isoDay(day)} `);
  if (!STOPS.has(error.code)) return error;
  const known = ctx
    .journal()
    .read(Publications)
    .byId(publicationId(kind.name, place, day));
  const message =
    known?.state === "unknown"
      ? `stopped: whether ${isoDay(day)} arrived at ${kind.title} is not known`
      : `stopped before ${isoDay(day)} was sent to ${kind.title}`;
  return journeyError(error.code, message, `journey publish ${isoDay(day)} --to ${kind.name} looks before it sends`);
}

const STOPS: ReadonlySet<ErrorCode> = new Set(["interrupted", "terminated", "hung-up"]);

function outcomeView(ctx: Context, { kind, place }: Destination, { done, failed, left, reached }: Outcome): View {
  const journal = ctx.journal();
  const [last] = [...done, ...failed].slice(-1);
  const figures = figuresOf(journal, last?.day ?? ctx.today());
  const told = { service: kind, done, failed, left, reached, ...figures };
  const stop = failed.at(-1)?.error.code;
  return {
    data: {
      platform: kind.name,
      place,
      sent: done.map(({ day, n, did, standing }) => ({
        day: isoDay(day),
        n,
        did,
        state: standing.state,
        url: standing.url,
      })),
      failed: failed.map(({ day, error }) => ({
        day: isoDay(day),
        error: { code: error.code, message: error.message, hint: error.hint ?? null },
      })),
      left,
      written: { days: figures.written.days, goal: figures.written.goal },
      published: { days: figures.published.days, goal: figures.published.goal },
    },
    text: (paint) => sentText(told, { columns: ctx.columns, paint }),
    exit: failed.length === 0 ? 0 : ((stop && EXITS[stop]) ?? 1),
  };
}
