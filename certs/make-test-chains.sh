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
sign() { # REQUEST OUT EXTENSIONS ISSUER START END [DIGEST]
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
default_md = ${7:-sha256}
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

authority() { # NAME TITLE ISSUER [EXTENSIONS START END BITS DIGEST]: a CA, signed by another or, for `self`, by itself
  new_key "$work/$1.key" ${7:+"$7"}
  request "$work/$1.key" "$2" "$work/$1.csr"
  if [ "$3" = self ]; then cp "$work/$1.key" "$work/self.key"; fi
  sign "$work/$1.csr" "$work/$1.pem" "${4:-$is_ca}" "$3" "${5:-$past}" "${6:-$future}" "${8:-sha256}"
}

chain() { # CASE EXTENSIONS START END ISSUER [BITS DIGEST]: a leaf, followed by its issuer unless that is known or hidden
  local case=$1 extensions=$2 start=$3 end=$4 issuer=$5
  mkdir -p "$case"
  new_key "$case/key.pem" ${6:+"$6"}
  request "$case/key.pem" "${subject:-$host}" "$work/leaf.csr"
  if [ "$issuer" = self ]; then cp "$case/key.pem" "$work/self.key"; fi
  sign "$work/leaf.csr" "$case/chain.pem" "$extensions" "$issuer" "$start" "$end" "${7:-sha256}"
  case $issuer in self | root | stranger) ;; *) cat "$work/$issuer.pem" >>"$case/chain.pem" ;; esac
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

# The same leaf, with one bit of its signature turned over.
mkdir -p bad-signature
cp good/key.pem bad-signature/key.pem
openssl x509 -in good/chain.pem -outform DER -out "$work/good.der"
size=$(wc -c <"$work/good.der")
last=$(tail -c 1 "$work/good.der" | od -An -tu1)
{
  head -c $((size - 1)) "$work/good.der"
  printf "\\x$(printf %02x $((last ^ 1)))"
} >"$work/bad.der"
quiet openssl x509 -inform DER -in "$work/bad.der" -out bad-signature/chain.pem
cat "$work/intermediate.pem" >>bad-signature/chain.pem

# Weak keys and signatures.
chain sha1-signature "$named" "$past" "$future" intermediate 2048 sha1
authority rsa 'telltale test RSA' root "$is_ca" "$past" "$future" 2048
chain md5-signature "$named" "$past" "$future" rsa 2048 md5
authority old 'telltale test old' root "$is_ca" "$past" "$future" 2048 sha1
chain sha1-intermediate "$named" "$past" "$future" old
authority small 'telltale test small' root "$is_ca" "$past" "$future" 1024
chain rsa-1024-intermediate "$named" "$past" "$future" small

# Issuers that may not issue this, or nothing at all.
authority no-ca 'telltale test no CA' root "$(printf '%s\n' "$is_ca" | sed 's/CA:TRUE/CA:FALSE/')"
chain ca-false-issuer "$named" "$past" "$future" no-ca
authority no-signing 'telltale test no signing' root 'basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature
subjectKeyIdentifier = hash'
chain issuer-may-not-sign "$named" "$past" "$future" no-signing
authority version-1 'telltale test version 1' root
quiet openssl x509 -req -in "$work/version-1.csr" -CA "$work/root.pem" -CAkey "$work/root.key" -set_serial 77 -days 30 \
  -out "$work/version-1.pem"
chain v1-intermediate "$named" "$past" "$future" version-1
authority last 'telltale test last' root "$(printf '%s\n' "$is_ca" | sed 's/CA:TRUE/CA:TRUE, pathlen:0/')"
authority too-deep 'telltale test too deep' last
chain path-length "$named" "$past" "$future" too-deep
cat "$work/last.pem" >>path-length/chain.pem
authority elsewhere 'telltale test elsewhere' root "$is_ca
nameConstraints = critical, permitted;DNS:other.test"
chain name-not-permitted "$named" "$past" "$future" elsewhere
authority not-here 'telltale test not here' root "$is_ca
nameConstraints = critical, excluded;DNS:$host"
chain name-excluded "$named" "$past" "$future" not-here
authority for-clients 'telltale test for clients' root "$is_ca
extendedKeyUsage = clientAuth"
chain intermediate-for-clients "$named" "$past" "$future" for-clients
authority outdated 'telltale test outdated' root "$is_ca" "$past" "$yesterday"
chain expired-intermediate "$named" "$past" "$future" outdated
authority early 'telltale test early' root "$is_ca" "$tomorrow" "$future"
chain early-intermediate "$named" "$past" "$future" early

# Leaves that are not for this.
chain for-clients "$(printf '%s\n' "$named" | sed 's/serverAuth/clientAuth/')" "$past" "$future" intermediate
chain unknown-critical "$named
1.3.6.1.4.1.55555.1 = critical, DER:05:00" "$past" "$future" intermediate

# Names that only look like the host's.
for case in 'wildcard-top=*.test' 'wildcard-part=orig*.test' 'wildcard-all=*' 'wildcard-too-deep=*.*.test'; do
  chain "${case%%=*}" "$leaf
subjectAltName = DNS:${case#*=}" "$past" "$future" intermediate
done
chain email-only "$leaf
subjectAltName = email:me@$host" "$past" "$future" intermediate
nul=$(printf '%s\000.evil.test' "$host" | od -An -v -tx1 | tr -d ' \n')
chain nul-in-name "$leaf
subjectAltName = DER:30$(printf %02x $((${#nul} / 2 + 2)))82$(printf %02x $((${#nul} / 2)))$nul" "$past" "$future" intermediate
subject=127.0.0.1 chain address-in-cn "$leaf" "$past" "$future" intermediate
chain address-as-name "$leaf
subjectAltName = DNS:127.0.0.1" "$past" "$future" intermediate

# Good ones that are less usual.
chain good-rsa "$named" "$past" "$future" intermediate 2048
chain good-address "$leaf
subjectAltName = IP:127.0.0.1" "$past" "$future" intermediate
chain good-wildcard "$leaf
subjectAltName = DNS:*.$host" "$past" "$future" intermediate
