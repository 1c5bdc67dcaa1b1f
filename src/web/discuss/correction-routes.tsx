import type { Hono } from "hono";
import { type AnchorKind, type CommentView, type DiscussPort, type RepairBench } from "../../model/index.js";
import { BenchSections, chosenIn, type SectionName } from "../repair/bench-page.js";
import { decisionsOf, type RepairForm } from "../repair/form.js";
import { repairText } from "../repair/messages.js";
import { formOf } from "../repair/routes.js";
import { AnchorNote, Cause } from "./comment-parts.js";
import { refusalText, sendPage, sendRefusal, STATUS, voiceIn, type Ask, type Status } from "./answers.js";
import type { DiscussEnv } from "./session.js";

const AT = "/comment/:id{[\\w-]{1,40}}";

/** What an editor most likely wants to correct, by what the comment is about. */
const ORDERS: Readonly<Record<AnchorKind, readonly SectionName[]>> = {
  story: ["source", "claims", "figures", "edges", "origins", "articles", "merge"], sentence: ["claims", "figures", "origins", "source", "edges", "articles", "merge"], paragraph: ["claims", "figures", "origins", "source", "edges", "articles", "merge"],
  claim: ["claims", "origins", "figures", "source", "edges", "articles", "merge"], figure: ["figures", "claims", "source", "origins", "edges", "articles", "merge"], edge: ["edges", "origins", "claims", "source", "figures", "articles", "merge"],
};

/** Ids of what a comment is about: the edge, the claim groups, and the claims of the figure or of those groups. */
function chosenOf(comment: CommentView, { trace }: RepairBench): ReadonlySet<string> {
  const { anchor } = comment;
  if (anchor === null) return new Set();
  const line = anchor.kind === "figure" ? trace.ledger.find((one) => one.id === anchor.ref) : undefined;
  const claims = line?.entries.flatMap((entry) => entry.claimIds) ?? trace.claimGroups.filter((group) => anchor.groups.includes(group.id)).flatMap((group) => group.claimIds);
  const origins = trace.claimGroups.filter((group) => anchor.groups.includes(group.id)).flatMap((group) => group.originIds);
  return new Set([...(anchor.ref === null ? [] : [anchor.ref]), ...anchor.groups, ...claims, ...origins]);
}

/** Turning a comment into changes of the record, with the forms of the repair page, and taking a change back. */
export function correctionRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = async (context: Ask, of: { readonly problem: string | null; readonly status: Status; readonly given: RepairForm | null }): Promise<Response> => {
    const id = context.req.param("id") ?? "";
    const outcome = await comments.bench(context.get("viewer"), id);
    if (!outcome.ok) return sendRefusal(context, outcome);
    const { comment, bench } = outcome.value;
    const voice = voiceIn(context);
    const order = ORDERS[comment.anchor?.kind ?? "story"];
    return sendPage(context, voice.t("correct.title"), (
      <section class="plain repair">
        <p class="kicker"><a href={`/comment/${id}`}>{voice.t("discuss.back")}</a><a href={`/story/${bench.storyId}`}>{voice.t("discuss.backToStory")}</a></p>
        <h1>{voice.t("correct.title")}: <bdi>{bench.headline}</bdi></h1><p class="lede">{voice.t("correct.lead")}</p>
        {comment.anchor === null ? null : <AnchorNote storyId={bench.storyId} anchor={comment.anchor} state={comment.anchorState} voice={voice} />}
        <Cause comment={comment} />
        {of.problem === null ? null : <p class="note problem" role="alert">{of.problem}</p>}
        <BenchSections view={bench} text={repairText(voice.lang)} voice={voice} action={context.req.path} order={order} open={order.slice(0, 1)} chosen={of.given === null ? chosenOf(comment, bench) : chosenIn(of.given)} given={of.given} />
      </section>), of.status);
  };
  routes.get(`${AT}/correct`, (context) => form(context, { problem: null, status: 200, given: null }));
  routes.post(`${AT}/correct`, async (context) => {
    const id = context.req.param("id");
    const viewer = context.get("viewer");
    const found = await comments.bench(viewer, id);
    if (!found.ok) return sendRefusal(context, found);
    const given = await formOf(context);
    const outcome = await comments.correct(viewer, id, decisionsOf(given, found.value.bench.storyId));
    if (outcome.ok) return context.redirect(`/comment/${id}`, 303);
    return outcome.code === "invalid" ? form(context, { problem: refusalText(outcome, voiceIn(context)), status: STATUS.invalid, given }) : sendRefusal(context, outcome);
  });
  routes.post("/corrections/:id{[\\w-]{1,80}}/undo", async (context) => {
    const outcome = await comments.undoCorrection(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? context.redirect(outcome.value.commentId === null ? "/" : `/comment/${outcome.value.commentId}`, 303) : sendRefusal(context, outcome);
  });
}
