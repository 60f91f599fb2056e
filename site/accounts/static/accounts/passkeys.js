// Forms that hold a passkey's answer: the browser is asked when they are sent, then they are sent with it.
(() => {
  const { create, get } = window.webauthnJSON;

  const optionsOf = async (form) => {
    const address = form.dataset.passkeyOptions;
    if (!address) return JSON.parse(document.getElementById("passkey-options").textContent);
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options;
  };

  const reasons = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known", SecurityError: "impossible" };

  const tell = (form, reason) => {
    const said = form.querySelector("[data-passkey-error]");
    said.textContent = said.dataset[reason];
    said.hidden = false;
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.querySelector("[data-passkey-ask]").addEventListener("click", () => form.requestSubmit());
    const ask = form.dataset.passkey === "create" ? create : get;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!window.PublicKeyCredential) return tell(form, "impossible");
      try {
        const credential = await ask(await optionsOf(form));
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch (error) {
        tell(form, reasons[error.name] ?? "failed");
      }
    });
  }
})();
