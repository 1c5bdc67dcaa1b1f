import { Hono } from "hono";
import type { ScreenPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { ListedPageView } from "./listed.js";
import { MeasurePageView } from "./measure.js";

/** Pages of measures (/measure/ID) and listed parties (/listed/LIST/ID). */
export function screenRoutes(screen: ScreenPort): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/measure/:id{[\\w-]{1,80}}", async (context) => {
    const view = await screen.measure(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<MeasurePageView page={context.get("page")} view={view} />);
  });
  routes.get("/listed/:list/:id", async (context) => {
    const view = await screen.listedParty(context.req.param("list").slice(0, 200), context.req.param("id").slice(0, 200));
    return view === null ? context.notFound() : context.html(<ListedPageView page={context.get("page")} view={view} />);
  });
  return routes;
}
