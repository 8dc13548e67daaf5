#!/usr/bin/env bash
# Writes certificate chains for tests, good and bad ones, into a folder: root.pem, and <case>/chain.pem with <case>/key.pem.
# All are for the host origin.test (or TEST_HOST from the environment). Keys are made anew each time and belong in no repository.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: $0 FOLDER" >&2
  exit 2
fi
host=${TEST_HOST:-origin.test}
umask 077
mkdir -p "$1"
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quiet() {
  if ! "$@" >"$work/log" 2>&1; then
    cat "$work/log" >&2
    exit 1
  fi
}

new_key() { # FILE [BITS]: P-256, or RSA of so many bits
  if [ $# -eq 1 ]; then
    quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"
  else
    quiet openssl genpkey -algorithm RSA -pkeyopt "rsa_keygen_bits:$2" -out "$1"
  fi
}

request() { # KEY NAME OUT
  quiet openssl req -new -key "$1" -subj "/CN=$2" -out "$3"
}

# `openssl ca` is the one command of OpenSSL 1.1 and 3.0 alike that takes a start and an end.
sign() { # REQUEST OUT EXTENSIONS ISSUER START END
  local state="$work/state"
  rm -rf "$state"
  mkdir "$state"
  : >"$state/index.txt"
  cat >"$state/ca.cnf" <<CNF
[ca]
default_ca = here
[here]
database = $state/index.txt
new_certs_dir = $state
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
CNF
  printf '%s\n' "$3" >"$state/extensions.cnf"
  local issuer=(-cert "$work/$4.pem" -keyfile "$work/$4.key")
  if [ "$4" = self ]; then issuer=(-selfsign -keyfile "$work/self.key"); fi
  quiet openssl ca -batch -notext -config "$state/ca.cnf" "${issuer[@]}" \
    -in "$1" -out "$2" -extfile "$state/extensions.cnf" -startdate "$5" -enddate "$6"
}

at() { date -u -d "$1" +%Y%m%d%H%M%SZ; }
past=$(at '-30 days')
yesterday=$(at '-1 day')
tomorrow=$(at '+1 day')
future=$(at '+30 days')

is_ca='basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash'
leaf='basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth'
named="$leaf
subjectAltName = DNS:$host"

authority() { # NAME TITLE ISSUER: a CA, signed by another or, for `self`, by itself
  new_key "$work/$1.key"
  request "$work/$1.key" "$2" "$work/$1.csr"
  if [ "$3" = self ]; then cp "$work/$1.key" "$work/self.key"; fi
  sign "$work/$1.csr" "$work/$1.pem" "$is_ca" "$3" "$past" "$future"
}

chain() { # CASE EXTENSIONS START END ISSUER [BITS]: a leaf, followed by the intermediate when that is the issuer
  local case=$1 extensions=$2 start=$3 end=$4 issuer=$5
  mkdir -p "$case"
  new_key "$case/key.pem" ${6:+"$6"}
  request "$case/key.pem" "$host" "$work/leaf.csr"
  if [ "$issuer" = self ]; then cp "$case/key.pem" "$work/self.key"; fi
  sign "$work/leaf.csr" "$case/chain.pem" "$extensions" "$issuer" "$start" "$end"
  if [ "$issuer" = intermediate ]; then cat "$work/intermediate.pem" >>"$case/chain.pem"; fi
}

authority root 'telltale test root' self
authority intermediate 'telltale test intermediate' root
authority stranger 'telltale test stranger' self
cp "$work/root.pem" root.pem

chain good "$named" "$past" "$future" intermediate
chain expired "$named" "$past" "$yesterday" intermediate
chain not-yet-valid "$named" "$tomorrow" "$future" intermediate
chain wrong-host "$leaf
subjectAltName = DNS:other.test" "$past" "$future" intermediate
chain self-signed "$named" "$past" "$future" self
chain cn-only "$leaf" "$past" "$future" intermediate
chain rsa-1024 "$named" "$past" "$future" intermediate 1024
chain unknown-issuer "$named" "$past" "$future" stranger

# The good leaf, sent alone: whoever trusts the root only cannot reach it.
mkdir -p missing-intermediate
cp good/key.pem missing-intermediate/key.pem
quiet openssl x509 -in good/chain.pem -out missing-intermediate/chain.pem
