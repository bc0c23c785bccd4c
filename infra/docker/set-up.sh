#!/bin/sh
# Runs to its end before anything else starts: makes each user's password where there is none, writes what the broker and the database get
# their users from, and gives the folders to the services' user. Running it again changes no password; "set-up.sh rotate" makes all new.
# Needs a shell and coreutils only. NOF_ROOT stands before every path outside the repository.
set -eu
umask 077
infra=$(cd "$(dirname "$0")/.." && pwd)
root=${NOF_ROOT:-}
uid=${NOF_UID:-1654}
gid=${NOF_GID:-1654}
broker=${NOF_BROKER:-rabbitmq:5672}
mongo=${NOF_MONGO:-mongo:27017}
mongo_uid=${NOF_MONGO_UID:-999}
mongo_gid=${NOF_MONGO_GID:-999}
new=
[ "${1:-}" = rotate ] && new=yes

random() { od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'; }

# Hexadecimal digits to bytes.
bytes() { for pair in $(printf %s "$1" | sed 's/../& /g'); do printf "\\$(printf %03o "0x$pair")"; done; }

# The broker's form of a password: base64 of a salt and of the SHA-256 of salt and password.
hashed() {
  salt=$(random 4)
  sum=$({ bytes "$salt"; printf %s "$1"; } | sha256sum | cut -c 1-64)
  bytes "$salt$sum" | base64 | tr -d '\n'
}

# write <file> <mode>: standard input to a file, whole or not at all.
write() {
  cat > "$1.new"
  chmod "$2" "$1.new"
  mv "$1.new" "$1"
}

users=
# user <name> <tag or nothing> <file>: the address with the password in a file, and the user for the broker.
user() {
  if [ -n "$new" ] || [ ! -s "$3" ]; then
    printf 'amqp://%s:%s@%s/nof' "$1" "$(random 24)" "$broker" | write "$3" 0400
    echo "A new password for $1."
  fi
  password=$(sed 's|^amqp://[^:]*:\([^@]*\)@.*|\1|' "$3")
  users="$users${users:+,}
    {\"name\": \"$1\", \"password_hash\": \"$(hashed "$password")\", \"hashing_algorithm\": \"rabbit_password_hashing_sha256\", \"tags\": [$2]}"
}

# database_user <name> <file>: the address with the password in a file, and the password for infra/mongo/set-up.js. The members of the replica
# set may become more while the password stays.
database_user() {
  password=
  [ -n "$new" ] || [ ! -s "$2" ] || password=$(sed 's|^mongodb://[^:]*:\([^@]*\)@.*|\1|' "$2")
  if [ -z "$password" ]; then
    password=$(random 24)
    echo "A new password for $1 in the database."
  fi
  address="mongodb://$1:$password@$mongo/nof?replicaSet=nof&authSource=admin"
  [ "$(cat "$2" 2>/dev/null)" = "$address" ] || printf %s "$address" | write "$2" 0400
  # The administrator's former ones, newest first: the database has one of them until it is told of the new one.
  former=
  [ "$1" != nof-admin ] || [ ! -s "$root/mongo/users/$1" ] || former=$(sed "/^$password\$/d" "$root/mongo/users/$1")
  printf '%s\n' "$password" $former | write "$root/mongo/users/$1" 0400
}

mkdir -p "$root/mongo/users"
for service in ingestion scoring segmentation publishing; do
  user "nof-$service" '' "$root/secrets/$service/Nof__RabbitMq__Uri"
  database_user "nof-$service" "$root/secrets/$service/Nof__MongoDb__Uri"
  chown -R "$uid:$gid" "$root/secrets/$service"
  chmod 0500 "$root/secrets/$service"
done
database_user nof-portal "$root/secrets/portal/Nof__MongoDb__Uri"
chown -R "$uid:$gid" "$root/secrets/portal"
chmod 0500 "$root/secrets/portal"
user nof-subscriber '' "$root/secrets/people/subscriber"
user nof-operator '"monitoring"' "$root/secrets/people/operator"
for person in analyst operator admin; do
  database_user "nof-$person" "$root/secrets/people/mongo-$person"
done

# In the order of their names: permissions need their users. Readable to the broker's user; there are hashes in them and no passwords.
printf '{\n  "users": [%s\n  ]\n}\n' "$users" | write "$root/definitions/10-users.json" 0444
write "$root/definitions/20-topology.json" 0444 < "$infra/rabbitmq/topology.json"
write "$root/definitions/30-permissions.json" 0444 < "$infra/rabbitmq/permissions.json"
chmod 0755 "$root/definitions"

# For the database's user only: here are passwords, and the key by which members of the replica set know each other.
printf %s "$mongo" | write "$root/mongo/hosts" 0400
write "$root/mongo/roles.json" 0400 < "$infra/mongo/roles.json"
[ -z "$new" ] && [ -s "$root/secrets/mongo/key" ] || random 64 | write "$root/secrets/mongo/key" 0400
chown -R "$mongo_uid:$mongo_gid" "$root/mongo" "$root/secrets/mongo"
chmod 0700 "$root/mongo" "$root/mongo/users" "$root/secrets/mongo"

chown "$uid:$gid" "$root/data" "$root/out"

# Whoever owns the repository may drop files, also where the daemon has made the folder; the services' group may write receipts there.
[ "$(stat -c %u "$root/drop")" != 0 ] || chown "$(stat -c %u "$0")" "$root/drop"
chgrp "$gid" "$root/drop"
chmod 2775 "$root/drop"
echo "Set up."
