// The editor's button that leads words to a term of the glossary: Wagtail's own window of a list, its answer kept by key.

class TermSource extends window.draftail.DocumentModalWorkflowSource {
  getChooserConfig() {
    return {
      url: this.props.entityType.chooserUrls.termChooser,
      urlParams: {},
      onload: new window.ChooserModalOnloadHandlerFactory().getOnLoadHandlers(),
      responses: { chosen: (term) => this.onChosen({ ...term, title: term.string }) },
    };
  }

  filterEntityData(term) {
    return { id: term.id, term: term.string, live: true };
  }
}

function Term(props) {
  const { term, live } = props.contentState.getEntity(props.entityKey).getData();
  const isLost = !term || live === false;
  return window.React.createElement(window.draftail.TooltipEntity, {
    ...props,
    icon: window.React.createElement(window.wagtail.components.Icon, { name: isLost ? "warning" : "help" }),
    label: term ? `${term}${isLost ? " (retiré)" : ""}` : "Terme supprimé",
  });
}

window.draftail.registerPlugin({ type: "TERM", source: TermSource, decorator: Term });
