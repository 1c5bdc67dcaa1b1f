// Adds to pages that work without it: passkeys, proof of work, word of new comments.
(() => {
  "use strict";
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const post = async (path, body) => {
    const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) });
    const value = await answer.json();
    if (!answer.ok) {
      if (value.to) location.assign(value.to);
      throw new Error(value.problem ?? String(answer.status));
    }
    return value;
  };
  const complain = (place, error) => { if (error.name !== "NotAllowedError") place.querySelector(".problem").textContent = error.message; };

  const use = document.querySelector("[data-passkey-use]");
  if (use !== null && window.PublicKeyCredential !== undefined) {
    use.hidden = false;
    use.querySelector("button").addEventListener("click", async () => {
      try {
        const options = await post("/sign-in/passkey/options");
        const key = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: [] } });
        const { response } = key;
        const answer = { id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), response: {
          clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: response.userHandle === null ? undefined : text(response.userHandle) } };
        location.assign((await post("/sign-in/passkey", { answer, back: use.dataset.back })).to);
      } catch (error) { complain(use, error); }
    });
  }

  const add = document.querySelector("[data-passkey-add]");
  if (add !== null && window.PublicKeyCredential !== undefined) {
    add.hidden = false;
    add.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const options = await post("/account/passkeys/options");
        const exclude = (options.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
        const key = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: exclude } });
        const { response } = key;
        const answer = { id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), response: {
          clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] } };
        location.assign((await post("/account/passkeys", { answer, label: new FormData(add).get("label") ?? "" })).to);
      } catch (error) { complain(add, error); }
    });
  }

  // ALTCHA: find the number whose hash with the salt is the challenge; in slices, so that the page stays alive.
  const solve = async ({ algorithm, challenge, salt, signature, maxnumber, maxNumber }) => {
    const encoder = new TextEncoder();
    const most = maxnumber ?? maxNumber ?? 1e6;
    for (let start = 0; start <= most; start += 500) {
      const hashes = await Promise.all(Array.from({ length: Math.min(500, most - start + 1) }, (_, at) => crypto.subtle.digest(algorithm, encoder.encode(salt + (start + at)))));
      const found = hashes.findIndex((hash) => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("") === challenge);
      if (found >= 0) return btoa(JSON.stringify({ algorithm, challenge, number: start + found, salt, signature }));
    }
    return null;
  };
  for (const form of document.querySelectorAll("form[data-proof]")) {
    if (crypto.subtle === undefined) break;
    let proof = null;
    form.addEventListener("focusin", () => { proof ??= fetch("/proof").then((answer) => answer.json()).then(solve).catch(() => null); }, { once: true });
    form.addEventListener("submit", async (event) => {
      if (form.querySelector("input[name=altcha]") !== null) return;
      event.preventDefault();
      const solved = await (proof ?? fetch("/proof").then((answer) => answer.json()).then(solve).catch(() => null));
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "altcha", value: solved ?? "" });
      form.append(field);
      // A proof that was ready runs on within the first submission, where a second one is ignored; so it waits for its own turn.
      await new Promise((turn) => { setTimeout(turn); });
      if (event.submitter === null) form.requestSubmit(); else form.requestSubmit(event.submitter);
    });
  }

  const live = document.querySelector("[data-live]");
  const note = document.querySelector("[data-live-note]");
  if (live?.dataset.live && note !== null) {
    const events = new EventSource(live.dataset.live);
    events.addEventListener("changed", () => { note.hidden = false; });
    addEventListener("pagehide", () => events.close());
  }
})();
