"""axe-core on an open page: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md"""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
# The size of targets is a rule of WCAG 2.2 that axe-core leaves out unless asked. Without `preload`, which would write
# what a sheet imports into the page: our policy refuses that, and the one rule that asks for it is off by itself.
RUN = """() => axe.run(document, {
  preload: false, resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")} (${node.any.concat(node.all, node.none)
    .map(check => check.message).join("; ")})`)))"""


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on a page as it stands: "rule: selector (why)"."""
    page.evaluate(SOURCE)
    return list(page.evaluate(RUN))
