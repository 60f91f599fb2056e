// Slugs in the studio's forms are made by the server, as those of pages that are stored (text/slugs.py): this takes the
// place of Wagtail's controller, which loses letters. While an answer is awaited the field is empty; when the form is
// sent meanwhile, or no answer comes, the server fills it in.

const SLUGS_URL = document.currentScript.dataset.url;

window.wagtail.app.register("w-slug", class extends window.StimulusModule.Controller {
  connect() {
    const source = [...document.querySelectorAll("[data-w-sync-target-value]")].find(
      (input) => this.element.matches(input.dataset.wSyncTargetValue),
    );
    if (source?.value) this.made(source.value).then((slug) => { this.suggested = slug; });
  }

  disconnect() {
    this.asking?.abort();
  }

  // Whether the title may go on writing the slug: not once somebody wrote another one.
  compare(event) {
    const { value } = this.element;
    if (value && value !== this.suggested) event.preventDefault();
  }

  // Of the title, while it is typed.
  async urlify(event) {
    this.element.value = "";
    this.suggested = await this.fill(event.detail.value);
  }

  // Of what was typed as a slug.
  slugify() {
    const { value } = this.element;
    if (value && value !== this.suggested) this.fill(value);
  }

  // Writes the slug of a text, unless somebody wrote in the field meanwhile.
  async fill(text) {
    const { value } = this.element;
    const slug = await this.made(text);
    if (slug !== null && this.element.value === value) {
      this.element.value = slug;
      this.dispatch("applied", { cancelable: false, detail: { cleanValue: slug, sourceValue: text } });
    }
    return slug;
  }

  // The slug of a text; null where a later text was asked for, or the server does not answer.
  async made(text) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const { CSRF_HEADER_NAME, CSRF_TOKEN } = window.wagtailConfig;
      const answer = await fetch(SLUGS_URL, {
        method: "POST", // a title may be the name of a protected partner: no log keeps it
        headers: { [CSRF_HEADER_NAME]: CSRF_TOKEN },
        body: new URLSearchParams({ text }),
        signal: this.asking.signal,
      });
      return answer.ok ? (await answer.json()).slug : null;
    } catch {
      return null;
    }
  }
});
