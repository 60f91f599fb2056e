"""Standard pages: what the site must say of itself."""

from demo.story import Entry, heading, prose, table

LEGAL: dict[str, object] = {
    "title": "Mentions légales",
    "introduction": "Ce qu’il faut savoir de ce site, de ses textes et de ses images.",
}

LEGAL_BODY: list[Entry] = [
    heading("Un site de démonstration"),
    prose(
        """
        Ce site montre un travail en cours. Il n’est pas le site officiel de Solidarité Mondiale. Les adresses
        en « .example » ne mènent nulle part : ce nom est réservé aux exemples.

        Le nom de l’éditeur responsable, le siège, le numéro d’entreprise et l’hébergeur seront indiqués ici le
        jour où le site sera mis en ligne.
        """
    ),
    heading("Ce qui est vrai, ce qui est inventé"),
    prose(
        """
        - Les organisations dont le nom ne porte pas la mention « (fictif) » existent. Leur fiche ne dit que ce
          qui est public et daté ; elles peuvent ne plus être partenaires.
        - Les organisations, les personnes, les numéros de revue, la note et la campagne marqués « fictif » ou
          « fictive » sont inventés, de même que ce qu’on y raconte.
        - Les chiffres des campagnes passées sont publics ; leur date et leur source figurent à côté.
        """
    ),
    heading("Textes et images"),
    prose(
        """
        Les textes ont été écrits pour ce site. Les images sont faites par un programme et ne montrent personne.
        Les formes de la carte viennent de Natural Earth (domaine public) ; les caractères Bricolage Grotesque
        et Atkinson Hyperlegible Next sont publiés sous la licence SIL Open Font License.
        """
    ),
    heading("Signaler une erreur"),
    prose("Une organisation souhaite corriger ou retirer sa fiche ? [Écrivez-nous](page:contact) : ce sera fait."),
]

PRIVACY: dict[str, object] = {
    "title": "Vie privée",
    "introduction": "Nous en savons le moins possible sur vous. Voici ce que ce « moins possible » veut dire.",
}

PRIVACY_BODY: list[Entry] = [
    heading("Lire le site"),
    prose(
        """
        Lire une page ne dépose aucun cookie et n’appelle aucun autre site : les caractères, la carte, les
        images et les scripts viennent d’ici. Il n’y a ni mesure d’audience, ni publicité, ni bouton de réseau
        social qui vous suive.

        Une vidéo hébergée ailleurs ne se charge qu’après un clic sur son image. À ce moment, son hébergeur
        reçoit votre adresse IP et peut déposer ses propres cookies.
        """
    ),
    heading("Nous écrire"),
    prose(
        """
        La page de contact dépose un cookie technique, le temps d’envoyer le formulaire sans qu’un autre site
        puisse le faire à votre place. Il ne sert à rien d’autre.
        """
    ),
    table(
        "Ce que nous gardons quand vous nous écrivez",
        ["Quoi", "Pourquoi", "Combien de temps"],
        [
            [
                ("Votre nom, votre adresse, votre message"),
                ("Vous répondre"),
                ("Douze mois, puis l’effacement est automatique"),
            ],
            [
                ("Votre inscription à un événement : nom, adresse, réponses"),
                ("Vous garder une place et vous prévenir"),
                ("Trois mois après l’événement, sauf autre mention sous le formulaire"),
            ],
            ["Le cookie du formulaire", "Protéger l’envoi", "Un an au plus, dans votre navigateur"],
        ],
    ),
    heading("Les mouvements partenaires"),
    prose(
        """
        Pour certains mouvements, être localisé est dangereux. Le site ne montre que leur pays. La ville et la
        position, quand nous les connaissons, restent à l’usage de l’équipe et ne sont jamais publiées.

        Les photos envoyées au site perdent à l’enregistrement les données qu’elles cachent : lieu, date,
        appareil.
        """
    ),
    heading("Vos droits"),
    prose(
        """
        Vous pouvez demander à voir, à corriger ou à faire effacer ce que nous avons sur vous : [une demande par
        le formulaire](page:contact) suffit. Si notre réponse ne vous convient pas, vous pouvez vous adresser à
        l’Autorité de protection des données, en Belgique.
        """
    ),
]

ACCESSIBILITY: dict[str, object] = {
    "title": "Déclaration d’accessibilité",
    "introduction": (
        "Ce site doit pouvoir être lu par tout le monde, sur un vieux téléphone comme avec un lecteur d’écran. "
        "Voici où nous en sommes."
    ),
}

ACCESSIBILITY_BODY: list[Entry] = [
    heading("État de conformité"),
    prose(
        """
        Solidarité Mondiale veut un site accessible. Cette déclaration suit le modèle européen (décision
        d’exécution (UE) 2018/1523). Elle est volontaire : la loi belge du 19 juillet 2018 vise les organismes
        publics.

        Le site vise les règles WCAG 2.2 au niveau AA, qui comprennent celles de la norme européenne EN 301 549
        pour les pages web. Il est **partiellement conforme**, en raison des contenus ci-dessous.
        """
    ),
    heading("Contenus non accessibles"),
    prose(
        """
        - **Les fichiers PDF** n’ont pas tous de balises de structure (WCAG 1.3.1). Ceux dont nous lisons le
          texte ont une version légère, à lire dans une page.
        - **Les vidéos hébergées ailleurs** n’ont pas toujours de sous-titres (WCAG 1.2.2). Un résumé écrit les
          accompagne.
        - **Les outils d’autres sites** vers lesquels nous menons, comme le paiement en ligne, ne dépendent pas
          de nous.
        """
    ),
    heading("Établissement de cette déclaration"),
    prose(
        """
        Nous avons évalué le site nous-mêmes : par des essais automatiques, dont les résultats datés sont au bas
        de cette page, et en regardant les pages au clavier, agrandies, imprimées et sans script. Aucun organisme
        extérieur ne l’a encore examiné, et un examen par des personnes qui utilisent un lecteur d’écran reste à
        faire.
        """
    ),
    heading("Ce que nous faisons"),
    prose(
        """
        - Tout se lit et s’utilise au clavier, sans souris, et sans script.
        - La carte des partenaires est doublée d’une liste complète, qui dit la même chose.
        - Les couleurs gardent un contraste suffisant, en clair comme en sombre, et ne portent jamais seules une
          information.
        - Le texte peut être agrandi à 200 % sans rien perdre.
        - Les mouvements à l’écran sont brefs, et cessent si votre appareil le demande.
        - Les images ont un texte de remplacement, sauf celles qui ne font que décorer.
        """
    ),
    heading("Nous signaler un obstacle"),
    prose(
        """
        Vous n’arrivez pas à lire ou à utiliser une page ? [Dites-le-nous](page:contact), avec l’adresse de la
        page. Nous vous donnerons l’information sous une autre forme, et nous corrigerons.
        """
    ),
    heading("Si notre réponse ne suffit pas"),
    prose(
        """
        Vous pouvez vous adresser à Unia, service public indépendant, qui traite en Belgique les signalements de
        discrimination, y compris le refus d’aménagements raisonnables. Le Service public fédéral Stratégie et
        Appui (BOSA) contrôle les sites des services publics fédéraux : celui-ci n’en est pas.
        """
    ),
]
