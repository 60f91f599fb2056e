"""Words so common in the texts of the site that none of them alone can be a protected name."""

from functools import cache

from django.conf import settings

from text.languages import cldr
from text.letters import letters

FRENCH = """
accueil action actions afrique agir agriculture aide alliance amerique ami amis asie assemblee association
associations avenir avenirs base besoin campagne campagnes capital car centre changement chambre citoyen citoyens
citoyennes collectif comite commun commune communaute confederation conseil cooperation cooperative cooperatives
coordination culture dame defense democratie developpement dignite dire droit droits eau ecole education egalite
emploi emplois energie enfant enfants ensemble entraide environnement equite espoir espoirs etat famille familles
federation femme femmes fille filles fondation fonds force forces formation forum fraternite front gens groupe
groupement homme hommes humanite initiative institut jeune jeunes jeunesse journal juste justice lumiere main mains
maison marche medecin membre membres monde mouvement mouvements mutualite mutualites mutuelle mutuelles nation nations
nord nous nouvelle nouvelles oeuvre organisation organisations ouest ouvrier ouvriers ouvriere paix partage partenaire
partenaires pays paysan paysans paysanne paysannes pecheur pecheurs peuple peuples plateforme pont populaire
protection production progres projet public quartier renouveau reseau reseaux route sante secours securite seniors
service services social sociale soleil solidaire solidarite sud syndicat syndicats temps terre terres theatre travail
travailleur travailleurs travailleuse travailleuses union unions unite vie village villages ville vision voix
volontaires
"""
ENGLISH = """
africa aid asia assembly board campaign care center change child children citizens committee community congress
cooperatives council dignity equality farmers federation foundation freedom friends future girls group groups health
hope house justice labor labour land life light movement movements mutual network news organization partners peace
people peoples power program project rights school solidarity south together trade unity voice voices water woman
women work worker workers world youth
"""
DUTCH = """
arbeid beweging bewegingen bond boeren gelijkheid gezondheid groep hoop jeugd jongeren land leven mensen netwerk ons
partner recht rechten samen solidariteit toekomst unie vakbond verbond vereniging vrede vrijheid vrouw vrouwen water
wereld werk werknemers
"""
SPANISH = """
accion agua alianza asamblea asociacion ayuda campesinas campesinos centro comite comunidad confederacion consejo
cooperativa derecho derechos dignidad esperanza federacion fundacion futuro gente grupo igualdad juntas juntos
justicia juventud libertad lucha movimiento mujer mujeres mundo obrero pan paz pueblo pueblos red salud sindicato
sociedad solidaridad tierra trabajo trabajador trabajadora trabajadores union unidad vida voz
"""
OTHERS = """
اتحاد نقابة نقابات جمعية تعاونية رابطة حركة منظمة شبكة لجنة مؤسسة المرأة النساء الشباب العمال الفلاحين السلام الأمل
সংঘ সমিতি ইউনিয়ন নারী শ্রমিক কৃষক যুব সংগঠন আন্দোলন শান্তি আশা
союз профсоюз ассоциация объединение движение организация женщины рабочие крестьяне молодёжь мир надежда
संघ संगठन यूनियन महिला मजदूर किसान युवा आशा शांति समिति
工会 协会 联盟 组织 妇女 工人 农民 青年 希望 和平
"""
# What may stand before or between the words of a name and tells nothing.
SMALL = """
a al an and at au aux car ce ces d da das de del den der des di do dos du e el en et het in l la las le les los ma mas
me mes mi mon ni nos notre of on onze or os ou our par pas pour que se ses si son sos sur te ten the to un una und une
unos van vers voor vos y
"""


def _plain(text: str) -> frozenset[str]:
    return frozenset(letters(text).split())


@cache
def plain_words() -> frozenset[str]:
    """The words, and the names of all countries in the languages of the site, as `text.letters` writes them."""
    places = (cldr(code).territories.values() for code, _name in settings.LANGUAGES)
    countries = {"".join(letters(name).split()) for names in places for name in names}
    return _plain(FRENCH + ENGLISH + DUTCH + SPANISH + OTHERS) | countries | small_words()


@cache
def small_words() -> frozenset[str]:
    """Articles, prepositions and the like, which alone are no name either."""
    return _plain(SMALL)
