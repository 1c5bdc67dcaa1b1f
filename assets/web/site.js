// Enhances pages that are complete without it: passages beside their marks, keys, theme without a reload, live progress. No request to any other host.
"use strict";
(() => {
  const root = document.documentElement;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };

  // Theme: the form works without this; here it changes at once.
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const switchTheme = () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    document.querySelector("meta[name=color-scheme]").content = theme;
    keep("theme", theme);
  };
  each("[data-theme-switch]", (button) => button.addEventListener("click", (event) => { event.preventDefault(); switchTheme(); }));

  // Passages: the item of the list at the foot, shown beside the mark on hover, focus or tap.
  let card = null;
  let opener = null;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    card?.remove();
    opener?.removeAttribute("aria-expanded");
    opener?.removeAttribute("aria-describedby");
    card = opener = null;
  };
  const place = (mark) => {
    const box = mark.getBoundingClientRect();
    const width = card.offsetWidth;
    const left = Math.max(16, Math.min(box.left + box.width / 2 - width / 2, root.clientWidth - width - 16));
    const below = box.bottom + card.offsetHeight + 12 < innerHeight || box.top < card.offsetHeight + 12;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + scrollY}px`;
  };
  const show = (mark) => {
    if (opener === mark) return;
    hide();
    const item = document.getElementById(`cite-${mark.dataset.cite}`);
    if (!item) return;
    card = document.createElement("div");
    card.className = "passage";
    card.id = "passage-card";
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", mark.getAttribute("aria-label") ?? "");
    card.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
    card.addEventListener("mouseenter", () => clearTimeout(timer));
    card.addEventListener("mouseleave", leave);
    document.body.append(card);
    opener = mark;
    mark.setAttribute("aria-expanded", "true");
    mark.setAttribute("aria-describedby", "passage-card");
    place(mark);
  };
  const leave = () => { clearTimeout(timer); timer = setTimeout(hide, 250); };
  each("a[data-cite]", (mark) => {
    mark.addEventListener("mouseenter", () => { clearTimeout(timer); timer = setTimeout(() => show(mark), 90); });
    mark.addEventListener("mouseleave", leave);
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("click", (event) => { if (event.metaKey || event.ctrlKey || event.shiftKey) return; event.preventDefault(); show(mark); });
    mark.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && card) { event.preventDefault(); card.querySelector("a")?.focus(); }
    });
  });
  document.addEventListener("click", (event) => { if (card && !card.contains(event.target) && !event.target.closest?.("a[data-cite]")) hide(); });
  addEventListener("resize", hide);

  // A passage or edge that is asked for by its address may lie in a folded part.
  const unfold = () => {
    const target = document.querySelector(":target");
    for (let at = target?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  addEventListener("beforeprint", () => each(".story details", (part) => { part.open = true; }));

  // What is new since the last visit to this story, kept on this device only.
  const story = document.querySelector("[data-story]");
  if (story) {
    const key = `seen-${story.dataset.story}`;
    try {
      const before = localStorage.getItem(key);
      if (before) each(".changed [data-at]", (item) => { if (item.dataset.at > before) item.classList.add("is-new"); });
      localStorage.setItem(key, new Date().toISOString());
    } catch { /* storage may be switched off */ }
  }

  // Keys.
  const help = document.getElementById("key-help");
  const openHelp = () => { if (help && !help.open) help.showModal(); };
  each("[data-keys]", (link) => link.addEventListener("click", (event) => { event.preventDefault(); openHelp(); }));
  const step = (by) => {
    const all = [...document.querySelectorAll("[data-item] h2 a, a[data-cite]")].filter((one) => !one.closest(".passage"));
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
    next.focus();
    next.scrollIntoView({ block: "center" });
    if (next.dataset.cite) place(next);
  };
  const acts = {
    "?": openHelp, "t": switchTheme, "h": () => { location.href = "/"; }, "j": () => step(1), "k": () => step(-1),
    "/": () => { const field = document.getElementById("q") ?? document.querySelector("[data-search]"); if (field?.offsetParent) field.focus(); else location.href = "/search"; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { const back = opener; hide(); back?.focus(); hide(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const act = acts[event.key];
    if (act && !help?.open) { event.preventDefault(); act(); }
  });

  each("[data-print]", (button) => { button.hidden = false; button.addEventListener("click", () => print()); });

  // Progress of what is being read: the same part of the page again, as long as something is at work.
  const live = document.querySelector("[data-live]");
  if (live) {
    const progress = new EventSource(live.dataset.live);
    // A step that begins or ends changes the list itself; somebody who is writing is not interrupted.
    const again = () => { progress.close(); if (!document.querySelector("input:focus, textarea:focus")) location.replace("/setup"); };
    progress.addEventListener("left", (event) => {
      const steps = JSON.parse(event.data), shown = [...live.querySelectorAll("[data-left]")];
      if (steps.length !== shown.length || steps.some((step) => !shown.some((one) => one.dataset.left === step.id))) { again(); return; }
      for (const step of steps) live.querySelector(`[data-left="${step.id}"]`).textContent = step.left.toLocaleString(document.documentElement.lang);
    });
    progress.addEventListener("done", again);
  }
})();
