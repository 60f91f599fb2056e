# Solidarité Mondiale: « make » alone lists the targets.

PORT ?= 8000
export PORT PYTHON UPGRADE WRITE SEED COUNT

start := @sh scripts/python.sh
templates := site home campaigns newsletter partners publications
live := -n 0 --ds=tests.live.settings -m live -q tests/live

.DEFAULT_GOAL := help
.PHONY: help run dev test coverage check lint format messages lock bench forms audit statement hostile canary password clean

help: ## Liste les commandes
	@printf 'Commandes de Solidarité Mondiale :\n\n'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@printf '\nVariables : PORT=8001 (make run), PYTHON=/chemin/vers/python3.12, DATABASE_URL=postgres://…\n'

run: ## Installe ce qui manque, puis sert le site sur http://127.0.0.1:8000 (PORT=… pour changer)
	$(start) scripts.run

dev: ## Comme run, et recharge le site à chaque changement du code
	$(start) scripts.run reload

test: ## Passe tous les tests : SQLite, PostgreSQL, navigateur (REQUIRE_ALL=1 : rien ne peut manquer)
	$(start) scripts.run_tests

coverage: ## Mesure ce que les tests parcourent du code (SQLite) : les 30 modules les moins couverts, puis le total
	$(start) scripts.with_tools -m pytest -q -n 2 --cov --cov-report=
	$(start) scripts.with_tools -m coverage report | awk 'NR <= 32 || /^TOTAL/'

check: ## Passe les contrôles du code : style, types, réglages de production, migrations, catalogues
	$(start) scripts.check

lint: ## Passe les contrôles de style seulement
	$(start) scripts.check style

format: ## Remet le code et les gabarits en forme
	$(start) scripts.with_tools -m ruff check --fix --quiet . , -m ruff format . , -m djhtml --tabwidth 2 $(templates)

messages: ## Relève les textes à traduire et met les catalogues à jour (demande gettext)
	$(start) scripts.with_tools -m scripts.catalogues --extract

lock: ## Refait la liste verrouillée des dépendances (UPGRADE=1 : avec leurs dernières versions)
	$(start) scripts.lock

bench: ## Mesure le site : requêtes SQL, pages par seconde, poids (WRITE=1 : garde les tableaux dans docs/)
	$(start) scripts.with_tools -m scripts.bench

forms: ## Éprouve les formulaires : envois en masse, serveur arrêté net, aussi pendant le travail du studio (KILLS=100)
	$(start) scripts.run_tests $(live)/test_forms.py

audit: ## Examine les pages avec Lighthouse et le validateur HTML (demande Node et Java)
	$(start) scripts.with_tools -m scripts.audit

hostile: ## Envoie 10 000 demandes hostiles au site de démonstration (SEED=…, COUNT=…) : aucune ne doit être une panne
	$(start) scripts.with_tools -m pytest $(live)/test_hostile.py -s

statement: ## Passe les essais d’accessibilité et écrit ce que la déclaration du site en dit
	$(start) scripts.with_tools -m scripts.statement

canary: ## Passe les tests avec les derniers Django et Wagtail que les dépendances permettent, et dit ce qui casse
	$(start) scripts.canary

password: ## Donne de nouveaux mots de passe aux deux comptes de démonstration
	$(start) scripts.with_tools base -m scripts.demo

clean: ## Efface ce qui se refait (.venv, caches) ; garde var/ : la base et les médias
	@rm -rf .venv .coverage .mypy_cache .pytest_cache .ruff_cache var/tests var/log
	@find . -path ./.git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
	@find locale -name '*.mo' -type f -delete 2>/dev/null || true
