"""Words that say nothing of what a reader looks for, without accents, by language."""

FRENCH = """
a ai ainsi alors au aucun aussi autre aux avec avez c ca car ce cela celle celui ces cet cette ceux chez combien comme
comment d dans de des donc dont du elle elles en entre est et etaient etait etc ete etes etre eu eux faire fait faites
il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par
pas peu peut plus pour pourquoi puis puisqu qu quand que quel quelle quelles quels qui quoi quoiqu s sa sans se ses si
sommes sont sous suis sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y
"""
ENGLISH = """
a about an and are as at be been but by can did do does for from had has have how i if in into is it its not of on or
our s she so than that the their them then there these they this those to was we were what when where which who why will
with you your
"""
DUTCH = """
aan al als bij dan dat de der deze die dit door een en er haar had heb heeft het hij hoe hun ik in is je kan maar me met
mijn naar niet nog nu of om omdat ons ook op over te ten ter tot u uit van veel voor waar was wat we wel werd wie wij
worden wordt ze zich zij zijn zo zoals
"""
SPANISH = """
a al ante como con cual cuando de del desde donde e el ella ellas ellos en entre era es esa ese eso esta estas este esto
ha hay la las le les lo los mas me mi muy ni no nos o para pero por porque que quien se si sin sobre son su sus te tu un
una unas uno unos y ya
"""

STOP_WORDS = {
    "fr": frozenset(FRENCH.split()),
    "en": frozenset(ENGLISH.split()),
    "nl": frozenset(DUTCH.split()),
    "es": frozenset(SPANISH.split()),
}
