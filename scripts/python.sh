#!/bin/sh
# Runs one of this folder's modules with the first suitable Python: sh scripts/python.sh scripts.run
# PYTHON names the one to use; else the usual names are tried. One that has its venv module is preferred.

probe='
import sys
if sys.version_info < (3, 11):
    print("%d.%d.%d" % sys.version_info[:3])
else:
    try:
        import ensurepip, venv
        print("whole" if ensurepip.version() else "bare")
    except Exception:
        print("bare")
'
bare=''
found=''

try() {
    name=$1
    shift
    answer=$("$name" -c "$probe" 2>/dev/null) || return 0
    case $answer in
        whole) exec "$name" -m "$@" ;;
        bare) bare=${bare:-$name} ;;
        *) found="${found:+$found, }$name $answer" ;;
    esac
}

if [ -n "${PYTHON:-}" ]; then
    try "$PYTHON" "$@"
else
    for candidate in python3 python3.11 python3.12 python3.13 python3.14; do
        try "$candidate" "$@"
    done
fi
if [ -n "$bare" ]; then
    exec "$bare" -m "$@"
fi
echo "Erreur : il faut Python 3.11 ou plus récent (trouvé : ${found:-aucun}). Installez-le, ou dites où il est : make run PYTHON=/chemin/vers/python3.12" >&2
exit 2
