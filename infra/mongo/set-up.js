// Runs in mongosh to its end before the services start: makes the replica set, the roles and the users, or brings them up to date. Running it
// again changes nothing. It runs in the network of the first member, for only from there may a database be given its first user.
// What it needs is written by infra/docker/set-up.sh. NOF_ROOT stands before its folder.
const fs = require("fs");

const set = "nof";
const database = "nof";
const administrator = "nof-admin";
const folder = `${process.env.NOF_ROOT || ""}/mongo`;
const patience = 120;
const refused = { unauthorized: 13, authenticationFailed: 18 };

const read = file => fs.readFileSync(`${folder}/${file}`, "utf8").trim();
const passwordsOf = user => read(`users/${user}`).split("\n");

const hosts = read("hosts").split(",");
const { roles, users } = JSON.parse(read("roles.json"));
const first = Mongo("mongodb://127.0.0.1:27017/?directConnection=true").getDB("admin");

function makeSet() {
  if (!first.runCommand({ hello: 1 }).setName) {
    // With one member, which is then the primary; the others are added by the administrator.
    first.runCommand({ replSetInitiate: { _id: set, members: [{ _id: 0, host: hosts[0] }] } });
    print(`A new replica set of ${hosts[0]}.`);
  }

  for (let second = 0; !first.runCommand({ hello: 1 }).primary; second++) {
    if (second === patience) {
      throw new Error("The replica set has no primary. Are most of its members up?");
    }

    sleep(1000);
  }
}

// The newest password first; a rotation that was cut off has left an older one in the database.
function signIn() {
  for (const password of passwordsOf(administrator)) {
    try {
      const server = Mongo(`mongodb://${administrator}:${password}@${hosts.join(",")}/?replicaSet=${set}&authSource=admin`);
      server.getDB("admin").runCommand({ ping: 1 });
      return server;
    } catch (error) {
      if (error.code !== refused.authenticationFailed) {
        throw error;
      }
    }
  }

  return null;
}

function makeAdministrator() {
  try {
    first.runCommand({ createUser: administrator, pwd: passwordsOf(administrator)[0], roles: ["root"] });
  } catch (error) {
    throw error.code === refused.unauthorized
      ? new Error("The database has users, and none of the administrator's passwords opens it. Were the volumes with the passwords deleted?")
      : error;
  }
}

// One at a time, and only when the one before is in: a set takes in no more than one voting member at once.
function addMembers(admin) {
  for (const host of hosts) {
    const config = admin.runCommand({ replSetGetConfig: 1 }).config;
    if (!config.members.some(member => member.host === host)) {
      awaitMembers(admin);
      config.members.push({ _id: 1 + Math.max(...config.members.map(member => member._id)), host });
      config.version++;
      admin.runCommand({ replSetReconfig: config });
      print(`${host} is a new member.`);
    }
  }
}

function awaitMembers(admin) {
  const primary = 1;
  const secondary = 2;
  for (let second = 0; second < patience; second++) {
    const members = admin.runCommand({ replSetGetStatus: 1 }).members;
    if (members.every(member => member.state === primary || member.state === secondary)) {
      return;
    }

    sleep(1000);
  }

  throw new Error("A member has not caught up. Start again to go on waiting.");
}

function putRole(data, name, collections) {
  const privileges = Object.entries(collections).map(([collection, actions]) => (
    { resource: { db: database, collection: collection === "every collection" ? "" : collection }, actions }));
  const isThere = data.runCommand({ rolesInfo: name }).roles.length > 0;
  data.runCommand({ [isThere ? "updateRole" : "createRole"]: name, privileges, roles: [] });
}

function putUser(admin, name, granted) {
  const isThere = admin.runCommand({ usersInfo: name }).users.length > 0;
  admin.runCommand({ [isThere ? "updateUser" : "createUser"]: name, pwd: passwordsOf(name)[0], roles: granted });
}

makeSet();
let server = signIn();
if (server === null) {
  makeAdministrator();
  server = signIn();
}

const admin = server.getDB("admin");
putUser(admin, administrator, [{ role: "root", db: "admin" }]);
addMembers(admin);
for (const [name, collections] of Object.entries(roles)) {
  putRole(server.getDB(database), name, collections);
}

for (const [name, granted] of Object.entries(users)) {
  putUser(admin, name, granted.map(role => ({ role, db: database })));
}

print("The database is set up.");
